package cortile.tcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cortile.core.event.EndReason;
import cortile.core.event.Left;
import cortile.core.limit.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All dialects in one room, and peers that mean no good. */
class OneRoomIT {

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

    @Test
    void eachDialectIsToldTheSameInItsOwnWords() throws IOException {
        try (TestServer server = new TestServer();
                TestPeer luca = server.venturi();
                TestPeer lucio = server.baiocchi();
                TestPeer zoe = server.jsonLines()) {
            luca.expect(GREETING).send("luca").expect("luca si è unito alla chat.");
            lucio.expect("NICK").send("lucio").expect("You are now connected!");
            luca.expect("lucio si è unito alla chat.");
            zoe.send("{\"type\":\"hello\",\"version\":1,\"name\":\"zoe\"}\n");
            assertThat(zoe.readLine()).contains("[\"luca\",\"lucio\",\"zoe\"]");
            luca.expect("zoe si è unito alla chat.");
            lucio.expect("zoe has joined the chat!");

            lucio.send("lucio: ciao\n");
            luca.expect("lucio: ciao");
            assertThat(zoe.readLine()).contains("\"from\":\"lucio\",\"text\":\"ciao\"");
            luca.send("ehi");
            luca.expect("luca: ehi");
            lucio.expect("luca: ehi\n");
            assertThat(zoe.readLine()).contains("\"from\":\"luca\",\"text\":\"ehi\"");
            zoe.send("{\"type\":\"say\",\"text\":\"due\\nrighe\"}\n");
            luca.expect("zoe: due\nrighe");
            lucio.expect("zoe: due\nrighe\n");

            luca.send("/quit").expectEnd();
            lucio.expect("luca has left the chat!");
        }
    }

    @Test
    void noLineOfOnePersonCanBeTakenForAnothers() throws IOException {
        try (TestServer server = new TestServer();
                TestPeer nc = server.venturi();
                TestPeer zoe = server.jsonLines()) {
            nc.expect(GREETING).send("carla\n").expect("carla si è unito alla chat.\n");
            zoe.send("{\"type\":\"hello\",\"version\":1,\"name\":\"zoe\"}\n");
            zoe.send("{\"type\":\"say\",\"text\":\"ciao\\nbob: ti odio\"}\n");
            nc.expect("zoe si è unito alla chat.\nzoe: ciao\nzoe: bob: ti odio\n");
        }
    }

    @Test
    void browsersAndTlsClientsAreToldWhereTheyAre() throws IOException {
        try (TestServer server = new TestServer()) {
            for (TestPeer browser : List.of(server.venturi(), server.baiocchi(), server.jsonLines())) {
                browser.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
                StringBuilder page = new StringBuilder();
                for (String part = browser.read(); !part.isEmpty(); part = browser.read()) {
                    page.append(part);
                }
                assertThat(page).contains("HTTP/1.1 400 Bad Request").contains("This is a Cortile chat port");
                browser.close();
            }
            try (TestPeer tls = server.jsonLines()) {
                tls.send(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});
                assertThat(tls.readLine()).contains("looks like an encrypted (TLS) connection");
                tls.expectEnd();
            }
            assertThat(server.hub().lobby().size()).isZero();
        }
    }

    @Test
    void whoSaysNothingIsSentAwayInTime() throws IOException {
        Limits limits = new Limits(10, 64 * 1024, 1, 0, Duration.ZERO);
        try (TestServer server = new TestServer(limits, Duration.ofMillis(300));
                TestPeer silent = server.venturi()) {
            silent.expect(GREETING)
                    .expect("Disconnesso: il nome non è arrivato in tempo.")
                    .expectEnd();
        }
    }

    @Test
    void aFullServerSaysSo() throws IOException {
        Limits limits = new Limits(1, 64 * 1024, 1, 0, Duration.ZERO);
        try (TestServer server = new TestServer(limits, Duration.ofSeconds(30));
                TestPeer first = server.venturi()) {
            first.expect(GREETING);
            try (TestPeer second = server.venturi()) {
                second.expect("Il server è pieno. Riprova più tardi.\n").expectEnd();
            }
            first.reset();
            await().until(() -> server.hub().connections() == 0);
            try (TestPeer third = server.venturi()) {
                third.expect(GREETING);
            }
        }
    }

    @Test
    void whoSendsTooFastIsSlowedDownAndLosesNothing() throws IOException {
        Limits limits = new Limits(10, 1 << 20, 10, 100, Duration.ZERO);
        try (TestServer server = new TestServer(limits, Duration.ofSeconds(30));
                TestPeer flood = server.venturi()) {
            flood.expect(GREETING).send("flood\n").expect("flood si è unito alla chat.\n");
            StringBuilder lines = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                lines.append(i).append('\n');
                expected.append("flood: ").append(i).append('\n');
            }
            long begun = System.nanoTime();
            flood.send(lines.toString()).endOutput().expect(expected.toString()).expectEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(450));
        }
    }

    @Test
    void aPeerThatNeverReadsIsDroppedWithoutDelayingTheOthers() throws IOException {
        Limits limits = new Limits(100, 64 * 1024, 1, 0, Duration.ZERO);
        try (TestServer server = new TestServer(limits, Duration.ofSeconds(30));
                TestPeer anna = server.jsonLines();
                TestPeer deaf = server.venturi()) {
            anna.send("{\"type\":\"hello\",\"version\":1,\"name\":\"anna\"}\n").readLine();
            deaf.send("deaf\n");
            assertThat(anna.readLine()).contains("\"joined\"");
            String line = "{\"type\":\"say\",\"text\":\"" + "x".repeat(8000) + "\"}\n";
            int said = 0;
            String told = anna.send(line).readLine();
            while (told.contains("\"seq\":" + ++said + ",") && said < 2000) {
                told = anna.send(line).readLine();
            }
            assertThat(told).contains("\"left\"").contains("\"slow-reader\"");
            assertThat(server.events())
                    .anyMatch(event -> event instanceof Left left && left.reason() == EndReason.SLOW_READER);
        }
    }

    @Test
    void manyPeersComeAndGoAndNothingOfThemStays() throws IOException {
        try (TestServer server = new TestServer()) {
            List<TestPeer> crowd = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                crowd.add(server.venturi().send("p" + i + "\n"));
            }
            await().until(() -> server.hub().lobby().size() == 200);
            for (int i = 0; i < crowd.size(); i++) {
                if (i % 2 == 0) {
                    crowd.get(i).reset();
                } else {
                    crowd.get(i).close();
                }
            }
            await().until(() -> server.hub().connections() == 0);
            assertThat(server.hub().lobby().size()).isZero();
        }
    }

    @Test
    void aBusyPortIsNamedInASentence() throws IOException {
        try (TestServer server = new TestServer();
                TestServer other = new TestServer()) {
            assertThatThrownBy(() -> other.listenAgainOn(server.venturiPort()))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining("Cannot listen on 127.0.0.1:" + server.venturiPort() + " (venturi)");
        }
    }
}
