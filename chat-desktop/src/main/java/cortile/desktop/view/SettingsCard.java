package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Refusal;
import cortile.desktop.model.Role;
import cortile.desktop.text.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;

/** What the owner of a room sets: access, what newcomers may, and how long messages are kept. */
final class SettingsCard extends Card {

    private final ChatSession session;
    private final Conversation room;
    private final AccessChoice access;
    private final JComboBox<String> newcomers = new JComboBox<>();
    private final JTextField retention = new JTextField();

    SettingsCard(ChatSession session, Conversation room, Wording wording, Runnable close) {
        super("settings-card", wording, close);
        this.session = session;
        this.room = room;
        this.access = new AccessChoice(texts);
        setTitle(texts.of("settings.title", room.facts().title()));
        access.choose(room.facts().access());
        addLine(access, 6);
        prepareNewcomers();
        retention.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("settings.retention.hint"));
        addField("settings.retention", "settings-retention", retention);
        addButtons(cancelButton(), button("settings-ok", "settings.ok", this::save));
    }

    private void prepareNewcomers() {
        JLabel label = new JLabel(texts.of("settings.newcomers"));
        label.setLabelFor(newcomers);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        newcomers.setName("settings-newcomers");
        newcomers.addItem(texts.of("settings.newcomers.keep"));
        newcomers.addItem(wording.of(Role.MEMBER));
        newcomers.addItem(wording.of(Role.READER));
        addLine(label, 10);
        addLine(newcomers, 2);
    }

    /** One thing after the other; the first that is refused is told, and those after it are not asked for. */
    private void save() {
        Deque<Consumer<Consumer<Optional<Refusal>>>> wanted = new ArrayDeque<>();
        boolean other =
                access.chosen() != room.facts().access() || !access.password().isEmpty();
        if (other) {
            wanted.add(done -> session.requests().setAccess(room, access.chosen(), access.password(), done));
        }
        if (newcomers.getSelectedIndex() > 0) {
            Role role = newcomers.getSelectedIndex() == 1 ? Role.MEMBER : Role.READER;
            wanted.add(done -> session.requests().setNewcomers(room, role, done));
        }
        String days = retention.getText().strip();
        if (!days.matches("\\d{0,5}")) {
            complain(texts.of("settings.retention.wrong"));
            return;
        } else if (!days.isEmpty()) {
            wanted.add(done -> session.requests().setRetention(room, Integer.parseInt(days), done));
        }
        next(wanted);
    }

    private void next(Deque<Consumer<Consumer<Optional<Refusal>>>> wanted) {
        Consumer<Consumer<Optional<Refusal>>> first = wanted.poll();
        if (first == null) {
            close();
        } else {
            first.accept(refused -> refused.ifPresentOrElse(why -> complain(wording.of(why)), () -> next(wanted)));
        }
    }

    @Override
    JComponent firstField() {
        return newcomers;
    }
}
