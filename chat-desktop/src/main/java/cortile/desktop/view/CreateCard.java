package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import cortile.desktop.model.Access;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.RoomRequests.NewRoom;
import cortile.desktop.text.Wording;
import cortile.protocol.text.RoomName;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** Makes a room. */
final class CreateCard extends Card {

    private final ChatSession session;
    private final JTextField name = new JTextField();
    private final JTextField topic = new JTextField();
    private final AccessChoice access;
    private final JButton create;

    CreateCard(ChatSession session, Wording wording, Runnable close) {
        super("create-card", wording, close);
        this.session = session;
        this.access = new AccessChoice(texts);
        setTitle(texts.of("create.title"));
        name.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("create.name.hint"));
        addField("create.name", "create-name", name);
        addField("create.topic", "create-topic", topic);
        addLine(access, 8);
        this.create = button("create-ok", "create.ok", this::create);
        addButtons(cancelButton(), create);
        name.addActionListener(event -> create());
        topic.addActionListener(event -> create());
        access.onEnter(this::create);
    }

    private void create() {
        String wanted = RoomName.tidy(name.getText());
        if (RoomName.problemOf(wanted).isPresent()) {
            complain(texts.of("refusal.bad-room-name"));
            name.requestFocusInWindow();
        } else if (access.chosen() == Access.PASSWORD && access.password().isEmpty()) {
            access.focusPassword();
        } else {
            NewRoom room = new NewRoom(wanted, topic.getText().strip(), access.chosen(), access.password());
            session.requests().create(room, this::settle);
        }
    }

    @Override
    JComponent firstField() {
        return name;
    }
}
