package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.TestHistory;
import cortile.desktop.testing.TestRoom;
import cortile.desktop.testing.TestServer;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every state the window can be in, light and dark; {@code ./chat pictures} keeps a picture of each.
 *
 * <p>Leaving has none: the window is gone before anything could be seen.
 */
class StatesWindowIT extends WindowTest {

    private final TestHistory history = new TestHistory();

    @Override
    TestServer startedServer() throws IOException {
        return new TestServer(0, history);
    }

    private void open(ThemeChoice theme, int port, String name) {
        open(theme, Locale.ENGLISH, "127.0.0.1", Integer.toString(port), name);
    }

    private void keep(String state, ThemeChoice theme) throws IOException {
        screen.keep("state-" + state + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    /** In a lobby where people have talked, with other rooms beside it. */
    private void enter(ThemeChoice theme) {
        server.join("bruno");
        server.join("chiara");
        server.add(TestRoom.open("garden", "Roses, and who waters them").with("anna", "chiara"));
        server.add(new TestRoom("~1", "direct", "", "member", null).with("anna", "bruno"));
        Instant morning = Instant.now().minus(Duration.ofMinutes(40));
        history.store("lobby", morning, "bruno", null, "Good morning! The build is green since 08:40.");
        history.store(
                "lobby",
                morning.plusSeconds(80),
                "chiara",
                null,
                "I move the meeting to eleven, the room"
                        + " upstairs is taken until half past ten and the other one has no screen.");
        history.store("lobby", morning.plusSeconds(200), "anna", null, "Eleven is good.");
        open(theme, server.port(), "anna");
        screen.awaitMessage("You are in the room");
        server.sayIn("garden", "chiara", "The roses need water.");
        server.say("bruno", "Who brings the cake?");
        screen.awaitMessage("cake");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFormBeforeAnythingWasTried(ThemeChoice theme) throws IOException {
        open(theme, 53_100, "");
        screen.see("connect");
        keep("setup", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFormWhileAConnectionIsMade(ThemeChoice theme) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open(theme, silent.getLocalPort(), "anna");
            screen.awaitText("form-status", "Connecting to");
            keep("connecting", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFormAfterAFailure(ThemeChoice theme) throws IOException {
        server.close();
        open(theme, server.port(), "anna");
        screen.awaitText("error", "Could not connect");
        assertThat(screen.textOf("connect")).isEqualTo("Retry");
        keep("setup-error", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFormWhenTheNameIsTaken(ThemeChoice theme) throws IOException {
        server.join("anna");
        open(theme, server.port(), "anna");
        screen.awaitText("error", "anna");
        keep("refused-name", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theRoomInUse(ThemeChoice theme) throws IOException {
        enter(theme);
        screen.type("I do, and it is a ");
        keep("online", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theRoomWhileWhatWasMissedIsRead(ThemeChoice theme) throws IOException {
        enter(theme);
        server.close();
        screen.awaitText("banner", "Connection lost");
        history.store("lobby", Instant.now(), "bruno", null, "Nobody?");
        server = new TestServer(server.port(), history);
        server.stopAnswering();
        screen.click("reconnect-now");
        screen.awaitGone("banner");
        screen.type("I do");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("queued");
        keep("syncing", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theRoomWithoutAConnection(ThemeChoice theme) throws IOException {
        enter(theme);
        server.close();
        screen.awaitText("banner", "Connection lost");
        screen.type("I do");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("banner", "1 message waits");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").isEmpty());
        keep("reconnecting", theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theRoomOneWasRemovedFrom(ThemeChoice theme) throws IOException {
        enter(theme);
        server.dismissAll("kicked", "Be kind.");
        screen.awaitText("banner", "You were removed");
        keep("refused-kicked", theme);
    }
}
