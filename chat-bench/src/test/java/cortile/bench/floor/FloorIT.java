package cortile.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FloorIT {

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!\n";

    private Floor floor;

    @BeforeEach
    void open() throws InterruptedException {
        floor = Floor.open(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void everybodyIsToldEverything() throws IOException {
        try (Socket anna = enter("anna");
                Socket bruno = enter("bruno")) {
            expect(anna, "bruno joined\n");
            say(bruno, "ci");
            say(bruno, "ao\nsecond\n");
            expect(anna, "bruno: ciao\nbruno: second\n");
            expect(bruno, "bruno: ciao\nbruno: second\n");
        }
    }

    @Test
    void whoLeavesIsToldNothingMore() throws IOException {
        try (Socket bruno = enter("bruno")) {
            enter("anna").close();
            expect(bruno, "anna joined\n");
            say(bruno, "alone\n");
            expect(bruno, "bruno: alone\n");
        }
    }

    private Socket enter(String name) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), floor.port());
        expect(socket, GREETING);
        say(socket, name + "\n");
        expect(socket, name + " joined\n");
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(Socket socket, String text) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] read = in.readNBytes(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo(text);
    }
}
