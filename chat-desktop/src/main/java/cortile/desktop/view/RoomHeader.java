package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.RoomFacts;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/** The room's name, how many are in it, and its topic. */
final class RoomHeader extends JPanel {

    private final RoomFacts facts;
    private final Texts texts;
    private final PlainLabel title = new PlainLabel("room-title");
    private final PlainLabel people = new PlainLabel("room-people");
    private final PlainLabel topic = new PlainLabel("room-topic");

    RoomHeader(RoomFacts facts, Texts texts) {
        super(new BorderLayout(UIScale.scale(10), 0));
        this.facts = facts;
        this.texts = texts;
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        topic.putClientProperty(FlatClientProperties.STYLE, "foreground: $Label.disabledForeground");
        JPanel left = new JPanel(new BorderLayout(UIScale.scale(10), 0));
        left.add(title, BorderLayout.WEST);
        left.add(people, BorderLayout.CENTER);
        add(left, BorderLayout.WEST);
        add(topic, BorderLayout.CENTER);
        int side = UIScale.scale(16);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(10), side, UIScale.scale(10), side));
        facts.roster().addListener(this::refresh);
        facts.addListener(this::refresh);
    }

    void refresh() {
        title.setText("# " + facts.room());
        people.setText(texts.of("chat.people", facts.roster().size()));
        topic.setText(facts.topic().isEmpty() ? "" : "·  " + facts.topic().replace('\n', ' '));
    }
}
