package cortile.it.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.it.client.Client;
import cortile.it.client.NativeClient;
import cortile.it.client.NetcatClient;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import jakarta.json.Json;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day of one person: the packaged server and the desktop's jar, seen and worked from outside. */
class DesktopStoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void thereIsADisplay() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
    }

    @Test
    void fromAWrongPortThroughALostServerToQuitNoWordIsLostOrSaidTwice() throws Exception {
        Path data = ServerProcess.newData();
        int port = Ports.free();
        try (WatchedDesktop zoe = comeIn(data, port);
                ServerProcess again = start(data, port)) {
            zoe.awaitGone("banner-panel");
            zoe.awaitText("status", "Connected as zoe");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(zoe.rows("messages"))
                            .noneMatch(row -> row.contains("queued") || row.contains("sending")));
            zoe.keepPicture("story-4-back");
            assertSaidOnce(again);
            zoe.say("/quit");
            assertThat(zoe.exitCode()).isZero();
        }
    }

    private static WatchedDesktop comeIn(Path data, int port) throws IOException, AWTException {
        int wrong = Ports.free();
        WatchedDesktop zoe = WatchedDesktop.start("127.0.0.1", Integer.toString(wrong), "--name", "zoe");
        try (ServerProcess server = start(data, port)) {
            failAtFirst(zoe, wrong);
            Client carla = new NetcatClient("carla", server.venturiPort());
            carla.enter();
            zoe.fill("port", Integer.toString(port));
            zoe.press(KeyEvent.VK_ENTER);
            carla.expect(carla.joined("zoe"));
            zoe.awaitRow("messages", "You are in the room");
            carla.say("Ciao Zoe, there you are!");
            carla.expect(carla.said("carla", "Ciao Zoe, there you are!"));
            zoe.awaitRow("messages", "carla: Ciao Zoe, there you are!");
            zoe.say("Good morning, it was the wrong port");
            carla.expect(carla.said("zoe", "Good morning, it was the wrong port"));
            zoe.keepPicture("story-2-chat");
            server.kill();
            sayToNobody(zoe);
        }
        return zoe;
    }

    private static void failAtFirst(WatchedDesktop zoe, int wrong) throws IOException {
        String sentence = "Could not connect to 127.0.0.1:" + wrong + ": nothing answers on that port.";
        zoe.awaitText("error", sentence);
        assertThat(zoe.text("connect")).isEqualTo("Retry");
        zoe.click("connect");
        zoe.awaitText("error", sentence);
        zoe.keepPicture("story-1-wrong-port");
    }

    private static void sayToNobody(WatchedDesktop zoe) throws IOException {
        zoe.awaitText("banner", "Connection lost.");
        zoe.say("Is anybody there");
        zoe.say("I write it down for later");
        zoe.awaitRow("messages", "I write it down for later (queued)");
        zoe.awaitText("banner", "2 messages wait");
        zoe.keepPicture("story-3-lost");
    }

    private static void assertSaidOnce(ServerProcess server) throws IOException {
        try (NativeClient judge = new NativeClient("judge", server.nativePort())) {
            judge.enter();
            judge.sendFrame(Json.createObjectBuilder()
                    .add("type", "history")
                    .add("room", "lobby")
                    .add("after", 0)
                    .build());
            await().atMost(PATIENCE).until(() -> judge.rest().contains("\"type\":\"history\""));
            assertThat(Pattern.compile("\"text\":\"([^\"]*)\"")
                            .matcher(judge.rest())
                            .results()
                            .map(match -> match.group(1)))
                    .containsExactly(
                            "Ciao Zoe, there you are!",
                            "Good morning, it was the wrong port",
                            "Is anybody there",
                            "I write it down for later");
        }
    }

    private static ServerProcess start(Path data, int port) throws IOException {
        return ServerProcess.ready("--data=" + data, "--native-port=" + port);
    }
}
