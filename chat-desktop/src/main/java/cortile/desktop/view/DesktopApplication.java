package cortile.desktop.view;

import cortile.desktop.model.Backoff;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Drafts;
import cortile.desktop.model.Login;
import cortile.desktop.model.Opening;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.Tokens;
import cortile.desktop.model.Transport;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Wording;
import java.awt.EventQueue;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Puts the window and the model together, and opens them. */
public final class DesktopApplication {

    /**
     * What the program is to be.
     *
     * @param tokens what servers know us by
     * @param drafts what was begun to be written
     * @param transports makes the network, given what its events are to run on
     * @param logins makes logins, given what their events are to run on
     * @param left run once on the event-dispatch thread when the user has left and the window is gone
     */
    public record Setup(
            Opening opening,
            ThemeChoice theme,
            String version,
            Tokens tokens,
            Drafts drafts,
            Function<Executor, Transport> transports,
            Function<Executor, Login.Method> logins,
            Runnable left) {}

    private DesktopApplication() {}

    /** Opens the window from any thread; returns at once. */
    public static void launch(Setup setup, Wording wording, SettingsStore store) {
        EventQueue.invokeLater(() -> open(setup, wording, store));
    }

    private static void open(Setup setup, Wording wording, SettingsStore store) {
        Edt.require();
        Look look = new Look(setup.theme(), store.get().textSize());
        look.install();
        UiPump pump = new UiPump();
        ChatSession.World world = new ChatSession.World(
                setup.transports().apply(pump),
                new SwingScheduler(Clock.systemUTC()),
                setup.tokens(),
                setup.drafts(),
                setup.logins().apply(pump));
        ChatSession session = new ChatSession(
                world,
                new Backoff(new SplittableRandom()),
                () -> UUID.randomUUID().toString());
        MainWindow window = new MainWindow(session, wording, store, look, setup.version());
        session.addListener(state -> {
            if (state.phase() == SessionState.Phase.LEFT) {
                window.dispose();
                setup.left().run();
            }
        });
        window.open(setup.opening());
    }
}
