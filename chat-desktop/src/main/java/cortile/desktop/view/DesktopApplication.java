package cortile.desktop.view;

import cortile.desktop.environment.Environment;
import cortile.desktop.model.Backoff;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Login;
import cortile.desktop.model.Opening;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.Target;
import cortile.desktop.model.Transport;
import cortile.desktop.settings.KeptFiles;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.EventQueue;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the window and the model together, and opens them; once more in another language.
 *
 * <p>Confined to the event-dispatch thread, but for what says otherwise.
 */
public final class DesktopApplication implements Program {

    /**
     * What the program is to be.
     *
     * @param kept what is remembered from one start to the next
     * @param transports makes the network, given what its events are to run on
     * @param logins makes logins, given what their events are to run on
     * @param environment the desktop around the window
     * @param left run once on the event-dispatch thread when the user has left and the window is gone
     */
    public record Setup(
            Opening opening,
            ThemeChoice theme,
            String version,
            KeptFiles kept,
            Function<Executor, Transport> transports,
            Function<Executor, Login.Method> logins,
            Environment environment,
            Runnable left) {}

    private final Setup setup;
    private final SettingsStore store;
    private final UiPump pump = new UiPump();
    private @Nullable Look look;
    private @Nullable ChatSession session;
    private @Nullable MainWindow window;
    private Wording wording;

    private DesktopApplication(Setup setup, Wording wording) {
        this.setup = setup;
        this.store = setup.kept().settings();
        this.wording = wording;
    }

    /** Opens the window from any thread; returns at once. */
    public static DesktopApplication launch(Setup setup, Wording wording) {
        DesktopApplication application = new DesktopApplication(setup, wording);
        EventQueue.invokeLater(() -> application.start(setup.opening()));
        return application;
    }

    private void start(Opening opening) {
        Edt.require();
        Look made = new Look(setup.theme(), store.get().appearance().textSize());
        made.install();
        made.followSystem();
        look = made;
        open(opening, made);
    }

    private void open(Opening opening, Look appearance) {
        ChatSession.World world = new ChatSession.World(
                setup.transports().apply(pump),
                new SwingScheduler(Clock.systemUTC()),
                setup.kept().memory(),
                setup.logins().apply(pump));
        ChatSession made = new ChatSession(
                world,
                new Backoff(new SplittableRandom()),
                () -> UUID.randomUUID().toString());
        MainWindow frame = new MainWindow(made, wording, appearance, this);
        made.addListener(state -> {
            if (state.phase() == SessionState.Phase.LEFT) {
                frame.dispose();
                setup.left().run();
            }
        });
        session = made;
        window = frame;
        frame.open(opening);
    }

    /** Another start of the program was asked for this link, or for nothing; from any thread. */
    public void handedOver(String link) {
        EventQueue.invokeLater(() -> {
            if (window != null) {
                window.raise();
                window.follow(link);
            }
        });
    }

    @Override
    public String version() {
        return setup.version();
    }

    @Override
    public KeptFiles kept() {
        return setup.kept();
    }

    @Override
    public Environment environment() {
        return setup.environment();
    }

    @Override
    public void useLanguage(String language) {
        if (language.equals(store.get().appearance().language())) {
            return;
        }
        store.change(settings -> settings.withLanguage(language));
        Locale locale = language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
        wording = wording.in(Texts.in(locale));
        if (session != null && window != null && look != null) {
            Opening again = openingOf(session);
            session.suspend();
            window.dispose();
            open(again, look);
        }
    }

    /** Where the user is: the same server, name and room. */
    private Opening openingOf(ChatSession left) {
        Optional<Target> target = left.target();
        boolean inside = left.state().showsRoom() && target.isPresent();
        ConnectInput input = target.map(where -> ConnectInput.of(where.endpoint(), where.name()))
                .orElse(store.get().last());
        return new Opening(
                input, List.of(), inside, inside ? left.conversation().room() : "");
    }
}
