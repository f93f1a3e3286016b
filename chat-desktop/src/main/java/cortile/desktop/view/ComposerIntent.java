package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** Says above the composer which message is being edited or answered; takes no room where none is. */
final class ComposerIntent extends JPanel {

    private final Texts texts;
    private final PlainLabel sentence = new PlainLabel("intent");
    private @Nullable Said edited;
    private @Nullable Said answered;

    /** @param cancel run when the user wants neither any more */
    ComposerIntent(Texts texts, Runnable cancel) {
        super(new BorderLayout());
        this.texts = texts;
        JButton close = new JButton("×");
        close.setName("intent-cancel");
        close.setFocusable(false);
        close.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        close.getAccessibleContext().setAccessibleName(texts.of("form.cancel"));
        close.addActionListener(event -> cancel.run());
        sentence.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(8), 0, 0));
        add(sentence, BorderLayout.CENTER);
        add(close, BorderLayout.EAST);
        clear();
    }

    void clear() {
        edited = null;
        answered = null;
        setVisible(false);
    }

    void edit(Said said) {
        clear();
        edited = said;
        show(texts.of("chat.editing"));
    }

    void answer(Said said) {
        clear();
        answered = said;
        show(texts.of("chat.answering", said.author()));
    }

    private void show(String text) {
        sentence.setText(text);
        setVisible(true);
    }

    /** The message whose words are being changed. */
    Optional<Said> edited() {
        return Optional.ofNullable(edited);
    }

    /** The {@code seq} of the message that is being answered; 0 for none. */
    long replyTo() {
        return answered == null ? 0 : answered.seq();
    }
}
