package cortile.desktop.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.model.Encryption;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Transport;
import cortile.desktop.model.Transport.Link;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Pong;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketTransportTest {

    private static final LinkLimits QUICK = new LinkLimits(Duration.ofSeconds(2), Duration.ofMillis(200), 8);

    /** Keeps what a link tells. */
    private static final class Heard implements Transport.Listener {
        final List<ServerMessage> messages = new CopyOnWriteArrayList<>();
        final List<LossCause> losses = new CopyOnWriteArrayList<>();
        final List<String> distrusted = new CopyOnWriteArrayList<>();
        volatile boolean connected;

        @Override
        public void connected(Optional<Encryption> encryption) {
            connected = true;
        }

        @Override
        public void received(ServerMessage message) {
            messages.add(message);
        }

        @Override
        public void lost(LossCause cause) {
            losses.add(cause);
        }

        @Override
        public void distrusted(String fingerprint) {
            distrusted.add(fingerprint);
        }

        void awaitLoss(LossCause cause) {
            await().untilAsserted(() -> assertThat(losses).containsExactly(cause));
        }
    }

    private final Heard heard = new Heard();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Link open(LinkLimits limits) {
        return new SocketTransport(Runnable::run, Tls.ofSystem(), limits)
                .open(new Endpoint("127.0.0.1", server.getLocalPort()), Optional.empty(), heard);
    }

    private static BufferedReader lines(Socket peer) throws IOException {
        return new BufferedReader(new InputStreamReader(peer.getInputStream(), UTF_8));
    }

    @Test
    void messagesArriveWholeHoweverTheBytesAreCut() throws IOException {
        open(LinkLimits.STANDARD);
        byte[] bytes = ServerCodec.encode(new Pong("così 🙂"));
        try (Socket peer = server.accept()) {
            peer.setTcpNoDelay(true);
            OutputStream out = peer.getOutputStream();
            for (byte b : bytes) {
                out.write(b);
                out.flush();
            }
            out.write(bytes);
            out.write(bytes);
            await().untilAsserted(() -> assertThat(heard.messages).hasSize(3).containsOnly(new Pong("così 🙂")));
        }
    }

    @Test
    void whatIsSentArrivesInOrder() throws IOException {
        Link link = open(LinkLimits.STANDARD);
        try (Socket peer = server.accept()) {
            await().until(() -> heard.connected);
            IntStream.range(0, 100).forEach(i -> link.send(new ClientMessage.Ping("p" + i)));
            BufferedReader lines = lines(peer);
            for (int i = 0; i < 100; i++) {
                assertThat(lines.readLine()).contains("\"p" + i + "\"");
            }
        }
    }

    @Test
    void leavingSaysGoodbyeAfterWhatWasSentAndCloses() throws IOException {
        Link link = open(LinkLimits.STANDARD);
        try (Socket peer = server.accept()) {
            await().until(() -> heard.connected);
            link.send(new ClientMessage.Say("id", "lobby", "last words", false, 0));
            link.leave();
            assertThat(lines(peer).lines()).hasSize(2).last().asString().contains("\"bye\"");
        }
        assertThat(heard.losses).isEmpty();
    }

    @Test
    void aServerThatCutsTheConnectionIsToldOnce() throws IOException {
        Link link = open(LinkLimits.STANDARD);
        server.accept().close();
        heard.awaitLoss(LossCause.CLOSED_BY_SERVER);
        assertThat(link.send(new ClientMessage.Ping(""))).isFalse();
        assertThat(heard.losses).hasSize(1);
    }

    @Test
    void aPortNobodyListensOnIsRefused() throws IOException {
        server.close();
        open(LinkLimits.STANDARD);
        heard.awaitLoss(LossCause.CONNECTION_REFUSED);
    }

    @Test
    void aNameNobodyHasIsToldAsSuch() {
        new SocketTransport(Runnable::run, Tls.ofSystem(), QUICK)
                .open(new Endpoint("no-such-host.invalid", 1), Optional.empty(), heard);
        heard.awaitLoss(LossCause.UNKNOWN_HOST);
    }

    @Test
    void anotherProtocolIsNoticed() throws IOException {
        open(LinkLimits.STANDARD);
        try (Socket peer = server.accept()) {
            peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            heard.awaitLoss(LossCause.NOT_CORTILE);
        }
    }

    @Test
    void unknownTypesAndLaterBrokenLinesArePassedOver() throws IOException {
        open(LinkLimits.STANDARD);
        try (Socket peer = server.accept()) {
            OutputStream out = peer.getOutputStream();
            out.write("{\"type\":\"from-the-future\"}\n".getBytes(UTF_8));
            out.write(ServerCodec.encode(new Pong("1")));
            out.write("not json\n".getBytes(UTF_8));
            out.write(ServerCodec.encode(new Pong("2")));
            await().untilAsserted(() -> assertThat(heard.messages).containsExactly(new Pong("1"), new Pong("2")));
            assertThat(heard.losses).isEmpty();
        }
    }

    @Test
    void aSilentServerIsAskedForASignOfLifeThenGivenUp() throws IOException {
        open(QUICK);
        try (Socket peer = server.accept()) {
            assertThat(lines(peer).readLine()).contains("\"ping\"");
            heard.awaitLoss(LossCause.SILENT);
        }
    }

    @Test
    void aServerThatAnswersThePingIsKept() throws IOException {
        open(QUICK);
        try (Socket peer = server.accept()) {
            BufferedReader lines = lines(peer);
            for (int i = 0; i < 3; i++) {
                assertThat(lines.readLine()).contains("\"ping\"");
                peer.getOutputStream().write(ServerCodec.encode(new Pong("alive")));
            }
            assertThat(heard.losses).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotReadMakesNobodyWaitAndIsGivenUp() throws IOException {
        Link link = open(new LinkLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), 8));
        try (Socket peer = server.accept()) {
            await().until(() -> heard.connected);
            ClientMessage big = new ClientMessage.Say("id", "lobby", "x".repeat(8000), false, 0);
            boolean taken = true;
            for (int i = 0; taken && i < 100_000; i++) {
                taken = link.send(big);
            }
            assertThat(peer.isClosed()).isFalse();
            heard.awaitLoss(LossCause.NOT_READING);
        }
    }

    @Test
    void closingEndsTheThreadsWithoutAWord() throws IOException {
        Link link = open(LinkLimits.STANDARD);
        try (Socket peer = server.accept()) {
            await().until(() -> heard.connected);
            link.close();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("cortile-")));
        assertThat(heard.losses).isEmpty();
    }
}
