package cortile.desktop.view;

import cortile.desktop.login.ScramLogin;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Opening;
import cortile.desktop.net.LinkLimits;
import cortile.desktop.net.SocketTransport;
import cortile.desktop.net.Tls;
import cortile.desktop.settings.KeptFiles;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestEnvironment;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.Window;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Opens the program's window as the command line does, and takes it away. */
final class ClientWindow {

    private final Path folder;
    private final TestEnvironment environment = new TestEnvironment();
    private final Tls.Authorities authorities;

    /** @param authorities who vouches for servers */
    ClientWindow(Path folder, Tls.Authorities authorities) {
        this.folder = folder;
        this.authorities = authorities;
    }

    TestEnvironment environment() {
        return environment;
    }

    DesktopApplication open(ThemeChoice theme, Locale language, Opening opening, Runnable left) {
        DesktopApplication.Setup setup = new DesktopApplication.Setup(
                opening,
                theme,
                "test",
                new KeptFiles(folder),
                events -> new SocketTransport(events, new Tls(authorities), LinkLimits.STANDARD),
                ScramLogin::method,
                environment,
                left);
        return DesktopApplication.launch(setup, new Wording(Texts.in(language), ZoneOffset.UTC));
    }

    static Opening to(String host, String port, String name) {
        return Opening.of(new Opening.Wish(host, port, name, null), ConnectInput.NONE);
    }

    /** To a server on this machine that encrypts. */
    static Opening encryptedTo(int port, String name) {
        return Opening.of(new Opening.Wish("127.0.0.1", Integer.toString(port), name, true), ConnectInput.NONE);
    }

    static void disposeAll() {
        Screen.onEdt(() -> {
            List.of(Window.getWindows()).forEach(Window::dispose);
            return true;
        });
    }
}
