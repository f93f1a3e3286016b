package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.TypingPeople;
import cortile.desktop.text.Wording;
import javax.swing.BorderFactory;

/** Who is writing; keeps its room while nobody is, so that nothing jumps. */
final class TypingLine extends PlainLabel {

    private TypingPeople people;
    private final Wording wording;

    TypingLine(TypingPeople people, Wording wording) {
        super("typing");
        this.people = people;
        this.wording = wording;
        putClientProperty(FlatClientProperties.STYLE, "font: italic -1; foreground: $Label.disabledForeground");
        int side = UIScale.scale(16);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(2), side, 0, side));
        refresh();
    }

    /** Tells of these people from now on. */
    void show(TypingPeople shown) {
        people = shown;
        refresh();
    }

    void refresh() {
        String sentence = wording.writing(people.names());
        setText(sentence.isEmpty() ? " " : sentence);
    }
}
