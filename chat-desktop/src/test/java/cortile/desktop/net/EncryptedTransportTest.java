package cortile.desktop.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.model.Encryption;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Transport;
import cortile.desktop.testing.TestIdentity;
import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Welcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EncryptedTransportTest {

    private static final LinkLimits QUICK = new LinkLimits(Duration.ofMillis(300), Duration.ofSeconds(2), 8);

    @TempDir
    private static Path folder;

    private static TestIdentity identity;
    private static TestIdentity elsewhere;

    private final Heard heard = new Heard();

    @BeforeAll
    static void makeCertificates() throws IOException {
        identity = TestIdentity.make(folder, "here", "IP:127.0.0.1");
        elsewhere = TestIdentity.make(folder, "elsewhere", "DNS:example.org");
    }

    /** Keeps what a link tells. */
    private static final class Heard implements Transport.Listener {
        final List<ServerMessage> messages = new CopyOnWriteArrayList<>();
        final List<Object> ends = new CopyOnWriteArrayList<>();
        volatile Optional<Encryption> encryption = Optional.empty();

        @Override
        public void connected(Optional<Encryption> how) {
            encryption = how;
        }

        @Override
        public void received(ServerMessage message) {
            messages.add(message);
        }

        @Override
        public void lost(LossCause cause) {
            ends.add(cause);
        }

        @Override
        public void distrusted(String fingerprint) {
            ends.add(fingerprint);
        }

        void awaitEnd(Object end) {
            await().untilAsserted(() -> assertThat(ends).containsExactly(end));
        }
    }

    private Transport.Link open(int port, Optional<String> believed, Tls.Authorities authorities) {
        return new SocketTransport(Runnable::run, new Tls(authorities), QUICK)
                .open(new Endpoint("127.0.0.1", port, true), believed, heard);
    }

    private void awaitWelcome(Transport.Link link) {
        await().until(() -> heard.encryption.isPresent());
        link.send(new Hello(NativeProtocol.VERSION, "anna", "test", null, List.of()));
        await().until(() -> heard.messages.stream().anyMatch(Welcome.class::isInstance));
    }

    @Test
    void aServerNobodyVouchesForIsToldByItsFingerprintAndHearsNothing() throws Exception {
        try (TestServer server = TestServer.encrypted(0, identity)) {
            open(server.port(), Optional.empty(), TestIdentity::nobody);
            heard.awaitEnd(identity.fingerprint());
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void aServerWhoseFingerprintWasComparedIsTalkedTo() throws Exception {
        try (TestServer server = TestServer.encrypted(0, identity)) {
            awaitWelcome(open(server.port(), Optional.of(identity.fingerprint()), TestIdentity::nobody));
            assertThat(heard.encryption).contains(new Encryption("TLS 1.3", false));
        }
    }

    @Test
    void anotherCertificateThanTheOneComparedIsRefused() throws Exception {
        try (TestServer server = TestServer.encrypted(0, elsewhere)) {
            open(server.port(), Optional.of(identity.fingerprint()), TestIdentity::nobody);
            heard.awaitEnd(elsewhere.fingerprint());
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void aServerAnAuthorityVouchesForNeedsNoQuestion() throws Exception {
        try (TestServer server = TestServer.encrypted(0, identity)) {
            awaitWelcome(open(server.port(), Optional.empty(), identity::authority));
            assertThat(heard.encryption).contains(new Encryption("TLS 1.3", true));
        }
    }

    @Test
    void whatAnAuthoritySaysOfAnotherMachineDoesNotCount() throws Exception {
        try (TestServer server = TestServer.encrypted(0, elsewhere)) {
            open(server.port(), Optional.empty(), elsewhere::authority);
            heard.awaitEnd(elsewhere.fingerprint());
        }
    }

    @Test
    void aServerThatDoesNotEncryptIsToldAsSuch() throws IOException, GeneralSecurityException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open(plain.getLocalPort(), Optional.empty(), TestIdentity::nobody);
            plain.accept().getOutputStream().write("{\"type\":\"error\"}\n".getBytes(StandardCharsets.UTF_8));
            heard.awaitEnd(LossCause.NOT_ENCRYPTED);
        }
    }

    @Test
    void aServerThatNeverShakesHandsIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open(silent.getLocalPort(), Optional.empty(), TestIdentity::nobody);
            heard.awaitEnd(LossCause.CONNECT_TIMEOUT);
        }
    }

    @Test
    void aServerThatIsCutOffIsNoticed() throws Exception {
        try (TestServer server = TestServer.encrypted(0, identity)) {
            awaitWelcome(open(server.port(), Optional.empty(), identity::authority));
        }
        await().until(() -> heard.ends.size() == 1);
    }
}
