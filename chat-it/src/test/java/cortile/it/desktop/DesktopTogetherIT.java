package cortile.it.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.it.client.Client;
import cortile.it.client.NetcatClient;
import cortile.it.client.VenturiClient;
import cortile.it.process.Management;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The window beside netcat and an original client; the server is killed under it and comes back. */
class DesktopTogetherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void thereIsADisplay() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
    }

    @Test
    void whatIsTypedWhileTheServerIsGoneArrivesOnceWhenItIsBack() throws IOException, AWTException {
        Path data = ServerProcess.newData();
        int port = Ports.free();
        try (DesktopProcess zoe = chatAndLoseTheServer(data, port);
                ServerProcess again = start(data, port)) {
            await().atMost(PATIENCE).until(() -> messages(again) == 4);
            assertThat(zoe.isAlive()).isTrue();
            assertThat(history(port))
                    .containsSubsequence("ciao", "eccomi", "uno", "due")
                    .hasSize(4);
            zoe.keepPicture("desktop-together");
        }
    }

    private static DesktopProcess chatAndLoseTheServer(Path data, int port) throws IOException, AWTException {
        try (ServerProcess server = start(data, port)) {
            Client carla = new NetcatClient("carla", server.venturiPort());
            carla.enter();
            DesktopProcess zoe = new DesktopProcess("zoe", port);
            carla.expect(carla.joined("zoe"));
            Client luca = new VenturiClient("luca", server.venturiPort());
            luca.enter();
            carla.expect(carla.joined("luca"));
            luca.say("ciao");
            carla.expect(carla.said("luca", "ciao"));
            zoe.typeLine("eccomi");
            carla.expect(carla.said("zoe", "eccomi"));
            luca.expect(luca.said("luca", "ciao") + luca.said("zoe", "eccomi"));
            server.kill();
            zoe.typeLine("uno");
            zoe.typeLine("due");
            return zoe;
        }
    }

    private static ServerProcess start(Path data, int port) throws IOException {
        return ServerProcess.ready("--data=" + data, "--native-port=" + port, "--history-shown=0");
    }

    private static int messages(ServerProcess server) throws IOException {
        try (Management management = Management.of(server.handle())) {
            return management.number("type=Room,name=lobby", "Messages");
        }
    }

    /** The texts of all messages, as any client may ask for them. */
    private static List<String> history(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.getOutputStream()
                    .write("{\"type\":\"hello\",\"version\":1,\"name\":\"judge\"}\n{\"type\":\"history\",\"after\":0}\n"
                            .getBytes(UTF_8));
            String line = in.readLine();
            while (!line.contains("\"type\":\"history\"")) {
                line = in.readLine();
            }
            return Pattern.compile("\"text\":\"([a-z]+)\"")
                    .matcher(line)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}
