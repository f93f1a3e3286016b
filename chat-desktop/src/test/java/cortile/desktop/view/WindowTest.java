package cortile.desktop.view;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.desktop.model.Opening;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestIdentity;
import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real window on a real display, against a server on a real socket. */
abstract class WindowTest {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    /** Counted down when the user has left. */
    final CountDownLatch left = new CountDownLatch(1);

    TestServer server;
    Screen screen;
    ClientWindow client;

    @BeforeEach
    void start() throws IOException, AWTException {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
        server = startedServer();
        screen = new Screen();
        client = new ClientWindow(folder, this::authorities);
    }

    TestServer startedServer() throws IOException {
        return new TestServer(0);
    }

    /** Who vouches for servers: nobody. */
    X509ExtendedTrustManager authorities() throws GeneralSecurityException {
        return TestIdentity.nobody();
    }

    @AfterEach
    void closeAll() {
        if (server != null) {
            server.close();
            ClientWindow.disposeAll();
        }
    }

    DesktopApplication open(ThemeChoice theme, Locale language, Opening opening) {
        DesktopApplication application = client.open(theme, language, opening, left::countDown);
        screen.awaitWindow();
        return application;
    }

    DesktopApplication open(ThemeChoice theme, Locale language, String host, String port, String name) {
        return open(theme, language, ClientWindow.to(host, port, name));
    }

    /** Opens the window as anna, who wants to go to the server. */
    DesktopApplication openWindow(ThemeChoice theme, Locale language) {
        return open(theme, language, "127.0.0.1", Integer.toString(server.port()), "anna");
    }

    /** @param arrival what is read in the room first */
    DesktopApplication openRoom(ThemeChoice theme, Locale language, String arrival) {
        DesktopApplication application = openWindow(theme, language);
        screen.awaitMessage(arrival);
        return application;
    }

    DesktopApplication openRoom() {
        return openRoom(ThemeChoice.LIGHT, Locale.ENGLISH, "You are in the room");
    }

    /** Types the text and Enter. */
    void enter(String text) {
        screen.type(text);
        screen.press(KeyEvent.VK_ENTER);
    }

    void awaitHeard(Predicate<ClientMessage> wanted) {
        await().atMost(PATIENCE).until(() -> server.heard().stream().anyMatch(wanted));
    }

    /** What a screen reader reads of a list. */
    List<String> items(String list) {
        JComponent component = screen.see(list);
        return Screen.onEdt(() -> {
            AccessibleContext context = component.getAccessibleContext();
            return IntStream.range(0, context.getAccessibleChildrenCount())
                    .mapToObj(i ->
                            context.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                    .toList();
        });
    }
}
