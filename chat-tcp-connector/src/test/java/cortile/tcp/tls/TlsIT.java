package cortile.tcp.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cortile.core.audit.Actor;
import cortile.core.event.EndReason;
import cortile.core.event.Left;
import cortile.core.settings.CertificateFiles;
import cortile.tcp.jsonlines.JsonLinesDialect;
import cortile.tcp.server.Service;
import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import cortile.tcp.venturi.VenturiDialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted connections, well made and not. */
class TlsIT {

    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofMillis(700);

    private static final byte ALERT = 21;
    private static final byte HANDSHAKE_FAILURE = 40;
    private static final byte PROTOCOL_VERSION = 70;

    /** ECDHE and plain RSA with AES in CBC mode, and 3DES: what old clients have. */
    private static final short[] OLD_CIPHERS = {(short) 0xC009, (short) 0xC013, 0x002F, 0x0035, 0x000A};

    @TempDir
    private Path directory;

    private final ExecutorService handshakes = Executors.newCachedThreadPool();
    private ServerTls tls;
    private SSLContext clients;
    private TestServer server;
    private int nativePort;
    private int venturiPort;

    @BeforeEach
    void start() throws IOException {
        CertificateFiles files = ServerTls.generatedIn(directory, "127.0.0.1", Clock.systemUTC());
        tls = new ServerTls(files, handshakes, Clock.systemUTC(), HANDSHAKE_TIMEOUT);
        clients = TlsPeer.trusting(tls.identity().certificate());
        server = new TestServer();
        nativePort = server.listen(
                new Service("native-tls", new JsonLinesDialect(Duration.ofSeconds(15)), Optional.of(tls)));
        venturiPort = server.listen(new Service("venturi-tls", new VenturiDialect(), Optional.of(tls)));
    }

    @AfterEach
    void stop() {
        server.close();
        handshakes.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void twoVersionsAreSpokenWithEveryDialect(String version) throws IOException {
        try (TlsPeer zoe = new TlsPeer(clients, nativePort, version);
                TlsPeer anna = new TlsPeer(clients, venturiPort, version)) {
            assertThat(zoe.session().getProtocol()).isEqualTo(version);
            assertThat(zoe.session().getCipherSuite()).contains("_GCM_");
            zoe.hello("zoe");
            anna.send("anna\n").readUntil("anna si è unito alla chat.");
            anna.send("ciao\n").readUntil("anna: ciao");
            assertThat(zoe.readUntil("\"message\"")).contains("\"from\":\"anna\",\"text\":\"ciao\"");
            assertThat(server.hub().sessions())
                    .extracting(session -> session.origin().dialect())
                    .containsExactly("native-tls", "venturi-tls");
        }
    }

    @ParameterizedTest
    @ValueSource(shorts = {0x0300, 0x0301, 0x0302})
    void olderVersionsAreRefused(short version) throws IOException {
        assertThat(alertAfterHello(version, (short) 0xC02B)).isEqualTo(PROTOCOL_VERSION);
    }

    @Test
    void oldCiphersAreRefused() throws IOException {
        assertThat(alertAfterHello((short) 0x0303, OLD_CIPHERS)).isEqualTo(HANDSHAKE_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aSessionIsResumed(String version) throws IOException {
        long begun;
        try (TlsPeer first = new TlsPeer(clients, nativePort, version)) {
            begun = first.session().getCreationTime();
            first.hello("zoe"); // the ticket of TLS 1.3 comes behind the handshake
        }
        await().until(() -> System.currentTimeMillis() > begun);
        try (TlsPeer second = new TlsPeer(clients, nativePort, version)) {
            assertThat(second.session().getCreationTime()).isEqualTo(begun);
            second.hello("mara");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theLastWordsAreReadAndTheEndIsSaid(String version) throws IOException {
        try (TlsPeer zoe = new TlsPeer(clients, nativePort, version).hello("zoe")) {
            zoe.send("{\"type\":\"bye\"}\n");
            assertThat(zoe.readLine()).contains("\"bye\"").contains("quit");
            zoe.expectEnd();
        }
        try (TlsPeer mara = new TlsPeer(clients, nativePort, version).hello("mara")) {
            var unused = server.hub()
                    .services()
                    .moderation()
                    .kick(Actor.operator("root", "jmx"), server.hub().lobbyRoom(), "mara", "Enough.");
            mara.send("{\"type\":\"typing\"}\n".repeat(100));
            assertThat(mara.readUntil("\"bye\"")).contains("Enough.");
            mara.expectEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whoSaysThatNoMoreWillComeIsGone(String version) throws IOException {
        try (TlsPeer zoe = new TlsPeer(clients, nativePort, version).hello("zoe")) {
            zoe.endOutput();
            await().until(() -> server.events().stream().anyMatch(event -> event instanceof Left));
        }
        assertThat(server.hub().connections()).isZero();
    }

    @Test
    void whoStopsInTheMiddleOfAHandshakeIsClosedAtItsDeadline() throws IOException {
        long begin = System.nanoTime();
        try (Socket silent = plain();
                TlsPeer zoe = new TlsPeer(clients, nativePort).hello("zoe")) {
            silent.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});
            assertThat(readAll(silent)).doesNotContain('{');
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(4));
            zoe.send("{\"type\":\"say\",\"text\":\"ciao\"}\n").readUntil("ciao");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna\n",
                "GET / HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u0001x",
                "\u0015\u0003\u0001\u0000\u0002\u0001\u0000"
            })
    void whoDoesNotSpeakTlsIsClosedAndNothingElseHappens(String words) throws IOException {
        try (Socket open = plain();
                TlsPeer zoe = new TlsPeer(clients, nativePort).hello("zoe")) {
            open.getOutputStream().write(words.getBytes(ISO_8859_1));
            assertThat(readAll(open).length).isLessThan(32);
            await().until(() -> server.hub().connections() == 1);
            zoe.send("{\"type\":\"say\",\"text\":\"ciao\"}\n").readUntil("ciao");
        }
    }

    @Test
    void longMessagesAndManyOfThemArriveWholeAndInOrder() throws IOException {
        String longText = "à".repeat(4000);
        try (TlsPeer zoe = new TlsPeer(clients, nativePort).hello("zoe");
                TestPeer luca = server.jsonLines()) {
            luca.send("{\"type\":\"hello\",\"version\":1,\"name\":\"luca\"}\n").readLine();
            for (int i = 0; i < 100; i += 10) {
                for (int k = i; k < i + 10; k++) {
                    zoe.send("{\"type\":\"say\",\"text\":\"" + k + " " + longText + "\"}\n");
                }
                for (int k = i; k < i + 10; k++) {
                    String seq = "\"seq\":" + (k + 1) + ",";
                    assertThat(zoe.readUntil("\"message\"")).contains(seq).contains(k + " " + longText);
                    assertThat(luca.readLine()).contains(seq);
                }
            }
        }
    }

    @Test
    void aReaderThatDoesNotReadIsDroppedAsInTheOpen() throws IOException {
        try (TlsPeer zoe = new TlsPeer(clients, nativePort).hello("zoe");
                TestPeer luca = server.jsonLines()) {
            luca.send("{\"type\":\"hello\",\"version\":1,\"name\":\"luca\"}\n").readLine();
            String line = "{\"type\":\"say\",\"text\":\"" + "x".repeat(8000) + "\"}\n";
            while (server.events().stream().noneMatch(TlsIT::isSlowReader)) {
                luca.send(line).readLine();
            }
            assertThat(zoe.shown()).isNotNull();
        }
    }

    private static boolean isSlowReader(Object event) {
        return event instanceof Left left && left.reason() == EndReason.SLOW_READER;
    }

    @Test
    void aNewCertificateIsForNewConnectionsAndAWrongOneForNobody() throws IOException {
        try (TlsPeer before = new TlsPeer(clients, nativePort).hello("zoe")) {
            String first = tls.identity().fingerprint();
            Path file = tls.files().key();
            Files.delete(file);
            assertThatThrownBy(tls::reload).isInstanceOf(IdentityException.class);
            new TlsPeer(clients, nativePort).close();

            GeneratedIdentity.write(file, "127.0.0.1", Clock.systemUTC());
            assertThat(tls.reload().fingerprint()).isNotEqualTo(first);
            before.send("{\"type\":\"say\",\"text\":\"ancora\"}\n").readUntil("ancora");
            assertThatThrownBy(() -> new TlsPeer(TlsPeer.trusting(before.shown()), nativePort))
                    .isInstanceOf(SSLException.class);
            SSLContext trusting = TlsPeer.trusting(tls.identity().certificate());
            try (TlsPeer after = new TlsPeer(trusting, nativePort).hello("mara")) {
                assertThat(after.shown()).isEqualTo(tls.identity().certificate());
            }
        }
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), nativePort);
        socket.setSoTimeout(5000);
        return socket;
    }

    private static byte[] readAll(Socket socket) throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    /** Says hello as an old client does (RFC 5246 section 7.4.1.2) and gives the alert that answers. */
    private byte alertAfterHello(short version, short... ciphers) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(2 + 32 + 1 + 2 + 2 * ciphers.length + 2);
        body.putShort(version).put(new byte[32]).put((byte) 0).putShort((short) (2 * ciphers.length));
        for (short cipher : ciphers) {
            body.putShort(cipher);
        }
        body.put((byte) 1).put((byte) 0);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(
                new byte[] {0x16, 0x03, 0x01, 0, (byte) (body.capacity() + 4), 1, 0, 0, (byte) body.capacity()});
        record.writeBytes(body.array());
        try (Socket socket = plain()) {
            socket.getOutputStream().write(record.toByteArray());
            InputStream answer = socket.getInputStream();
            byte[] alert = answer.readNBytes(7);
            assertThat(alert[0]).isEqualTo(ALERT);
            assertThat(answer.readAllBytes()).isEmpty();
            return alert[6];
        }
    }
}
