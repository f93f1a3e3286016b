package cortile.desktop.view;

import cortile.desktop.login.ScramLogin;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Opening;
import cortile.desktop.net.LinkLimits;
import cortile.desktop.net.SocketTransport;
import cortile.desktop.settings.DraftStore;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.settings.TokenStore;
import cortile.desktop.testing.Screen;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.Window;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;

/** Opens the program's window as the command line does, and takes it away. */
final class ClientWindow {

    private ClientWindow() {}

    static void open(ThemeChoice theme, Locale language, Opening opening, Path folder, Runnable left) {
        DesktopApplication.Setup setup = new DesktopApplication.Setup(
                opening,
                theme,
                "test",
                new TokenStore(folder.resolve("tokens.properties")),
                new DraftStore(folder.resolve("drafts.properties")),
                events -> new SocketTransport(events, SocketFactory.getDefault(), LinkLimits.STANDARD),
                ScramLogin::method,
                left);
        Wording wording = new Wording(Texts.in(language), ZoneOffset.UTC);
        DesktopApplication.launch(setup, wording, new SettingsStore(folder.resolve("desktop.properties")));
    }

    static Opening to(String host, String port, String name) {
        return Opening.of(host, port, name, new ConnectInput("", "", ""));
    }

    static void disposeAll() {
        Screen.onEdt(() -> {
            List.of(Window.getWindows()).forEach(Window::dispose);
            return true;
        });
    }
}
