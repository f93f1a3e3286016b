package cortile.tcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.address.AddressList;
import cortile.core.event.EndReason;
import cortile.core.event.Left;
import cortile.core.limit.Limits;
import cortile.core.settings.PeerBounds.Rates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a peer, an address and a crowd may ask of the server, and that the others do not notice. */
class LimitsIT {

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void anAddressHasItsNumberOfConnectionsAndIsToldSo() throws IOException {
        try (TestServer server = new TestServer(limits(100, 2, Rates.NONE), LONG);
                TestPeer first = server.venturi().expect(GREETING);
                TestPeer second = server.venturi().expect(GREETING)) {
            try (TestPeer third = server.venturi()) {
                third.expect("Dal tuo indirizzo arrivano troppe connessioni. Chiudine una o riprova più tardi.\n")
                        .expectEnd();
            }
            first.reset();
            await().until(() -> server.hub().connections() == 1);
            server.venturi().expect(GREETING).close();
            second.send("anna\n").expect("anna si è unito alla chat.\n");
        }
    }

    @Test
    void thoseOfOneAddressAreSlowedDownTogether() throws IOException {
        try (TestServer server = new TestServer(limits(100, 100, new Rates(1_000, 0, 20)), LONG);
                TestPeer one = named(server, "one");
                TestPeer other = named(server, "other")) {
            one.expect("other si è unito alla chat.\n");
            StringBuilder lines = new StringBuilder();
            StringBuilder heard = new StringBuilder();
            for (int i = 0; i < 90; i++) { // 80 at once, less two names
                lines.append(i).append('\n');
                heard.append("one: ").append(i).append('\n');
            }
            long begun = System.nanoTime();
            one.send(lines.toString());
            other.expect(heard.toString());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(450));
        }
    }

    @Test
    void whoNeverReadsIsDisconnectedInTimeWhileTheOthersChatOn() throws IOException {
        PeerPolicy policy = new PeerPolicy(LONG, 0, TestServer.LONGEST_SILENCE, Duration.ofSeconds(1), Duration.ZERO);
        Limits patient = new Limits(100, 64 << 20, 1, 0, Duration.ZERO);
        try (TestServer server = new TestServer(patient, policy);
                Socket deaf = connected(server, "deaf", 4_096);
                TestPeer anna = named(server, "anna")) {
            String words = "x".repeat(8_000) + "\n";
            int said = 0;
            while (!isDropped(server) && said < 2_000) {
                anna.send(words).expect("anna: " + words);
                said++;
            }
            await().until(() -> isDropped(server));
            anna.expect("deaf ha abbandonato la chat.\n");
            anna.send("avanti\n").expect("anna: avanti\n");
            assertThat(deaf.isClosed()).isFalse(); // by us
        }
    }

    private static boolean isDropped(TestServer server) {
        return server.events().stream()
                .anyMatch(event -> event instanceof Left left && left.reason() == EndReason.SLOW_READER);
    }

    @Test
    void whoSaysNothingForTooLongIsSentAwayAndWhoTalksStays() throws IOException {
        PeerPolicy policy = new PeerPolicy(LONG, 0, TestServer.LONGEST_SILENCE, LONG, Duration.ofMillis(700));
        try (TestServer server = new TestServer(new Limits(100, 1 << 20, 1, 0, Duration.ZERO), policy);
                TestPeer bob = named(server, "bob");
                TestPeer anna = named(server, "anna")) {
            bob.expect("anna si è unito alla chat.\n");
            while (server.hub().lobby().size() == 2) {
                anna.send("ancora\n").expect("anna: ancora\n");
                bob.readLine();
            }
            assertThat(server.hub().lobby().present().members()).containsExactly("anna");
        }
    }

    @Test
    void silentAndTricklingConnectionsGoInTimeAndNobodyNotices() throws IOException {
        try (TestServer server =
                        new TestServer(new Limits(2_000, 1 << 20, 1, 0, Duration.ZERO), Duration.ofSeconds(2));
                TestPeer anna = named(server, "anna")) {
            List<Socket> silent = new ArrayList<>();
            try {
                for (int i = 0; i < 500; i++) {
                    silent.add(new Socket(InetAddress.getLoopbackAddress(), server.venturiPort()));
                }
                Socket trickling = new Socket(InetAddress.getLoopbackAddress(), server.nativePort());
                silent.add(trickling);
                trickling.getOutputStream().write('{'); // and no line end, ever
                await().until(() -> server.hub().connectionsSoFar() == 502);
                anna.send("ci siete?\n").expect("anna: ci siete?\n");
                await().atMost(Duration.ofSeconds(10)).until(() -> server.hub().connections() == 1);
                anna.send("no\n").expect("anna: no\n");
            } finally {
                for (Socket socket : silent) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void aStormAgainstAFullServerIsRefusedSlowlyAndWhoIsServedDoesNotNotice() throws IOException {
        try (TestServer server = new TestServer(new Limits(1, 1 << 20, 1, 0, Duration.ZERO), LONG);
                TestPeer anna = named(server, "anna")) {
            List<Socket> storm = new ArrayList<>();
            try {
                for (int i = 0; i < 400; i++) {
                    storm.add(new Socket(InetAddress.getLoopbackAddress(), server.venturiPort()));
                }
                anna.send("ci sono\n").expect("anna: ci sono\n");
            } finally {
                for (Socket socket : storm) {
                    socket.close();
                }
            }
            anna.send("/quit\n").expectEnd();
            await().until(() -> server.hub().connections() == 0);
            await().atMost(Duration.ofSeconds(20)).until(() -> isServed(server));
        }
    }

    private static boolean isServed(TestServer server) throws IOException {
        try (TestPeer next = server.venturi()) {
            return next.read().startsWith("Ciao");
        }
    }

    private static Limits limits(int connections, int perAddress, Rates rates) {
        return new Limits(connections, perAddress, AddressList.NONE, 1 << 20, 100, rates, Duration.ZERO);
    }

    private static TestPeer named(TestServer server, String name) throws IOException {
        return server.venturi().expect(GREETING).send(name + "\n").expect(name + " si è unito alla chat.\n");
    }

    private static Socket connected(TestServer server, String name, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.venturiPort()));
        socket.getOutputStream().write((name + "\n").getBytes(UTF_8));
        await().until(() -> server.hub().lobby().size() == 1);
        return socket;
    }
}
