package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.ConnectInput.Checked;
import cortile.desktop.model.ConnectInput.Substitution;
import cortile.desktop.model.Problem;
import cortile.desktop.model.Problem.Untrusted;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import cortile.desktop.model.Target;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;

/**
 * Asks for server, port and name, and says in place what was wrong with them.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class ConnectPanel extends JPanel {

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final ConnectFields fields;
    private final SettingsStore store;
    private @Nullable Target reserved;

    /** @param store keeps what was accepted, to stand in the form the next time */
    ConnectPanel(ChatSession session, Wording wording, SettingsStore store, Runnable quit) {
        super(new GridBagLayout());
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.store = store;
        this.fields = new ConnectFields(texts);
        fields.connect.addActionListener(event -> connect());
        fields.quit.addActionListener(event -> quit.run());
        fields.cancel.addActionListener(event -> session.backToForm());
        for (JTextField field : fields.all()) {
            field.addActionListener(event -> connect());
        }
        fields.trust.onBelieve(this::believe);
        fields.servers.on(this::choose, this::forget);
        new EncryptionHabit(fields).install();
        showServers();
        GridBagConstraints middle = new GridBagConstraints();
        middle.weighty = 1;
        add(fields, middle);
    }

    /** The button Enter presses. */
    JButton defaultButton() {
        return fields.connect;
    }

    /** Fills the form, and says which defaults took the place of what was given. */
    void fill(ConnectInput input, List<Substitution> substitutions) {
        // First: a usual port follows it.
        fields.encrypted.setSelected(input.encrypted());
        fields.host.setText(input.host());
        fields.port.setText(input.port());
        fields.name.setText(input.name());
        note(substitutions);
    }

    /** Goes to a server where one has been before. */
    private void choose(ConnectInput server) {
        fill(server, List.of());
        connect();
    }

    private void forget(ConnectInput server) {
        store.change(settings -> settings.withoutServer(server));
        showServers();
        fields.name.requestFocusInWindow();
    }

    private void showServers() {
        fields.servers.show(store.get().servers());
    }

    private void believe() {
        session.state().problem().ifPresent(problem -> {
            if (problem instanceof Untrusted server && !server.isChange()) {
                session.believe(server);
                connect();
            }
        });
    }

    private void note(List<Substitution> substitutions) {
        fields.note.show(substitutions.stream().map(wording::of).collect(Collectors.joining("\n")));
    }

    /** Checks what stands in the form, and connects where there is a name to connect with. */
    void connect() {
        if (session.state().phase() != Phase.SETUP) {
            return;
        }
        Checked checked = fields.input().check();
        ConnectInput used =
                ConnectInput.of(checked.target().endpoint(), checked.target().name());
        fill(used, checked.substitutions());
        Optional<Problem> wrongName = checked.nameProblem().map(Problem.BadName::new);
        if (wrongName.isPresent()) {
            showProblem(wrongName);
            return;
        }
        store.change(settings -> settings.withLast(used));
        connect(checked.target());
    }

    private void connect(Target target) {
        String password = new String(fields.password.getPassword());
        boolean login = target.equals(reserved) && !password.isEmpty();
        askForPasswordOf(target.equals(reserved) ? target : null);
        if (login) {
            session.connect(target, password);
        } else {
            session.connect(target);
        }
    }

    /** @param target whose name is an account; null where none is known to be */
    private void askForPasswordOf(@Nullable Target target) {
        reserved = target;
        fields.askForPassword(target != null);
    }

    /** Shows what the state asks for. */
    void show(SessionState state) {
        if (state.phase() == Phase.ONLINE) {
            askForPasswordOf(null);
            session.target().ifPresent(this::follow);
        } else if (state.problem().filter(Problem::concernsPassword).isPresent()) {
            askForPasswordOf(session.target().orElse(null));
        }
        showPhase(state);
    }

    /** Where the user is is the place to come back to; a name that was changed there is the one to come back under. */
    private void follow(Target target) {
        if (!fields.name.getText().equals(target.name())) {
            fields.name.setText(target.name());
        }
        store.change(settings -> settings.withServer(ConnectInput.of(target.endpoint(), target.name())));
        showServers();
    }

    private void showPhase(SessionState state) {
        boolean connecting = state.phase() == Phase.CONNECTING;
        fields.setConnecting(connecting);
        if (connecting) {
            showProblem(Optional.empty());
            fields.status.show(texts.of("form.connecting", endpoint()));
        } else if (state.phase() == Phase.SETUP) {
            fields.status.show(waitingNote());
            showProblem(state.problem());
        }
    }

    private String endpoint() {
        return fields.input().check().target().endpoint().toString();
    }

    private String waitingNote() {
        int waiting = session.rooms().unanswered();
        return waiting == 0 ? "" : texts.of("form.waiting", waiting, endpoint());
    }

    private void showProblem(Optional<Problem> problem) {
        boolean name = problem.filter(Problem::concernsName).isPresent();
        boolean password = problem.filter(Problem::concernsPassword).isPresent();
        Optional<Untrusted> untrusted =
                problem.filter(Untrusted.class::isInstance).map(Untrusted.class::cast);
        boolean unknown = untrusted.filter(server -> !server.isChange()).isPresent();
        boolean place = problem.isPresent() && !name && !password && !unknown;
        fields.trust.show(untrusted);
        fields.error.show(unknown ? "" : problem.map(wording::of).orElse(""));
        fields.connect.setText(texts.of(place ? "form.retry" : "form.connect"));
        outline(fields.name, name);
        outline(fields.host, place);
        outline(fields.port, place && untrusted.isEmpty());
        outline(fields.password, password);
        if (problem.isPresent() && !unknown) {
            JTextField wrong = password ? fields.password : name ? fields.name : fields.port;
            wrong.requestFocusInWindow();
            wrong.selectAll();
        } else if (unknown) {
            fields.trust.focus();
        }
        revalidate();
    }

    private static void outline(JTextField field, boolean wrong) {
        field.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
    }

    /** What stands for the name. */
    String nickname() {
        return fields.name.getText();
    }

    /** Puts the caret where something is missing. */
    void focusFirstEmpty() {
        fields.all().stream()
                .filter(field -> field.isVisible() && field.getText().isBlank())
                .findFirst()
                .orElse(fields.name)
                .requestFocusInWindow();
    }
}
