package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.RoomFacts;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;

/** The room's name, who may enter, how many are in it, its topic, and what can be done. */
final class RoomHeader extends JPanel {

    /** What the header asks for. */
    interface Actions {
        void editTopic();

        void search();

        void toggleMembers();

        JPopupMenu menu();
    }

    private final Texts texts;
    private final PlainLabel title = new PlainLabel("room-title");
    private final PlainLabel access = new PlainLabel("room-access");
    private final PlainLabel people = new PlainLabel("room-people");
    private final JButton topic = new JButton();
    private Conversation room;

    RoomHeader(Conversation room, Texts texts, Actions actions) {
        super(new BorderLayout(UIScale.scale(10), 0));
        this.room = room;
        this.texts = texts;
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        people.putClientProperty(FlatClientProperties.STYLE, "foreground: $Label.disabledForeground");
        prepareTopic(actions);
        JPanel left = new JPanel();
        left.setLayout(new BoxLayout(left, BoxLayout.X_AXIS));
        left.add(title);
        left.add(Box.createHorizontalStrut(UIScale.scale(8)));
        left.add(access);
        left.add(Box.createHorizontalStrut(UIScale.scale(4)));
        left.add(people);
        add(left, BorderLayout.WEST);
        add(topic, BorderLayout.CENTER);
        add(tools(actions), BorderLayout.EAST);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(7), UIScale.scale(16), UIScale.scale(7), UIScale.scale(10)));
    }

    private void prepareTopic(Actions actions) {
        topic.setName("room-topic");
        topic.putClientProperty("html.disable", true);
        topic.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        topic.putClientProperty(
                FlatClientProperties.STYLE,
                "margin: 0,0,0,0; foreground: $Label.disabledForeground; disabledText: $Label.disabledForeground");
        topic.setHorizontalAlignment(SwingConstants.LEADING);
        // However long a topic is, the buttons keep their place.
        topic.setMinimumSize(new Dimension(0, 0));
        topic.addActionListener(event -> actions.editTopic());
    }

    private JPanel tools(Actions actions) {
        JPanel tools = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(2), 0));
        tools.add(new ToolButton("search-room", Glyph.SEARCH, texts.of("room.menu.search") + " (Ctrl+F)")
                .doing(actions::search));
        tools.add(new ToolButton("toggle-members", Glyph.PEOPLE, texts.of("room.members.show"))
                .doing(actions::toggleMembers));
        tools.add(new ToolButton("room-actions", Glyph.MORE, texts.of("room.menu.tooltip")).opening(actions::menu));
        return tools;
    }

    /** Shows this room from now on. */
    void show(Conversation shown) {
        room = shown;
        refresh();
    }

    void refresh() {
        RoomFacts facts = room.facts();
        boolean direct = facts.isDirect();
        title.setText(direct ? facts.title() : "# " + facts.title());
        showAccess(facts);
        people.setText(
                direct
                        ? texts.of("room.direct")
                        : texts.of("chat.people", facts.roster().size()));
        boolean may = !direct && facts.role().mayModerate();
        String written = facts.topic().replace('\n', ' ');
        String shown = written.isEmpty() && may ? texts.of("room.topic.add") : written;
        topic.setText(shown.isEmpty() ? "" : "·  " + shown);
        topic.setVisible(!shown.isEmpty());
        topic.setEnabled(may);
        topic.setFocusable(may);
        topic.setToolTipText(may ? texts.of("room.topic.edit") : null);
    }

    private void showAccess(RoomFacts facts) {
        String meaning = switch (facts.access()) {
            case PUBLIC, DIRECT -> "";
            case PRIVATE -> texts.of("room.private");
            case PASSWORD -> texts.of("room.password");
        };
        access.setVisible(!meaning.isEmpty());
        access.setIcon(meaning.isEmpty() ? null : Glyph.LOCK);
        access.setToolTipText(meaning.isEmpty() ? null : meaning);
        access.getAccessibleContext().setAccessibleName(meaning);
    }
}
