package cortile.desktop.net;

import cortile.desktop.model.Encryption;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Transport;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.message.ClientMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection over a socket, encrypted where the server is one to come to encrypted.
 *
 * <p>The reading thread connects, then reads until the end; the writing thread takes lines from a bounded queue. Both
 * end when the socket is closed, which any thread may do. Thread-safe.
 */
final class SocketLink implements Transport.Link {

    private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());

    private final Socket socket;
    private final Tls tls;
    private final LinkLimits limits;
    private final LinkEvents events;
    private final LineWriter writer;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is read and written: the socket itself, or the encryption around it. */
    private volatile Socket inside;

    SocketLink(Socket socket, Tls tls, LinkLimits limits, LinkEvents events) {
        this.socket = socket;
        this.inside = socket;
        this.tls = tls;
        this.limits = limits;
        this.events = events;
        this.writer = new LineWriter(limits.queue());
    }

    /** @param believed the fingerprint of the server's certificate, where the user has compared it */
    void start(Endpoint endpoint, Optional<String> believed) {
        daemon("cortile-reader", () -> connectAndRead(endpoint, believed)).start();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Counted down once the socket is closed. */
    CountDownLatch closed() {
        return closed;
    }

    private void connectAndRead(Endpoint endpoint, Optional<String> believed) {
        try {
            connect(endpoint);
            if (!endpoint.encrypted()) {
                talk(Optional.empty());
            } else {
                Optional<Encryption> encryption = encrypt(endpoint, believed);
                if (encryption.isPresent()) {
                    talk(encryption);
                }
            }
        } catch (IOException e) {
            end(LossCauses.of(e));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the connection ends because of a fault of this program", e);
            end(LossCause.BROKEN);
        }
    }

    private void connect(Endpoint endpoint) throws IOException {
        InetSocketAddress address = new InetSocketAddress(endpoint.host(), endpoint.port());
        socket.connect(address, Math.toIntExact(limits.connect().toMillis()));
        socket.setTcpNoDelay(true);
    }

    /** Shakes hands; nothing where that failed, which has been told then. */
    private Optional<Encryption> encrypt(Endpoint endpoint, Optional<String> believed) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limits.connect().toMillis()));
        try {
            Tls.Secured secured = tls.over(socket, endpoint, believed);
            inside = secured.socket();
            String protocol = secured.socket().getSession().getProtocol().replace("TLSv", "TLS ");
            return Optional.of(new Encryption(protocol, secured.judge().hasAuthority()));
        } catch (IOException e) {
            LossCauses.distrustedIn(e).ifPresentOrElse(this::distrust, () -> end(LossCauses.ofHandshake(e)));
            return Optional.empty();
        }
    }

    private void distrust(String fingerprint) {
        closing.set(true);
        events.distrusted(fingerprint);
        closeSocket();
    }

    private void talk(Optional<Encryption> encryption) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
        daemon("cortile-writer", this::write).start();
        events.connected(encryption);
        read();
    }

    private void read() throws IOException {
        MessageReader reader = new MessageReader(inside.getInputStream(), events::received);
        Liveness liveness = new Liveness();
        while (true) {
            switch (reader.readSome()) {
                case MESSAGES -> liveness.heard();
                case SILENCE -> {
                    if (liveness.silentAgain() || !send(new ClientMessage.Ping("alive"))) {
                        end(LossCause.SILENT);
                        return;
                    }
                }
                case FOREIGN -> {
                    end(LossCause.NOT_CORTILE);
                    return;
                }
                case END -> {
                    end(LossCause.CLOSED_BY_SERVER);
                    return;
                }
            }
        }
    }

    private void write() {
        try {
            writer.run(inside.getOutputStream());
            // Says that this is the end, which only the writer can do without waiting for somebody else.
            inside.close();
            closeSocket();
        } catch (IOException e) {
            end(LossCause.BROKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(LossCause.BROKEN);
        }
    }

    @Override
    public boolean send(ClientMessage message) {
        if (closing.get()) {
            return false;
        }
        boolean taken = writer.offer(ClientCodec.encode(message));
        if (!taken) {
            end(LossCause.NOT_READING);
        }
        return taken;
    }

    @Override
    public void leave() {
        closing.set(true);
        events.silence();
        boolean mayGo = socket.isConnected() && writer.offerLast(ClientCodec.encode(new ClientMessage.Bye()));
        if (!mayGo) {
            close();
        }
    }

    @Override
    public void close() {
        closing.set(true);
        events.silence();
        closeSocket();
    }

    /** Tells the loss, unless the link was closed on purpose, and closes. */
    private void end(LossCause cause) {
        closing.set(true);
        // First of all: closing wakes the other thread, which must not come before with another reason.
        events.lost(cause);
        closeSocket();
    }

    private void closeSocket() {
        writer.stop();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a socket failed", e);
        }
        closed.countDown();
    }

    /** Whether the server has been asked for a sign of life. Confined to the reading thread. */
    private static final class Liveness {
        private boolean asked;

        void heard() {
            asked = false;
        }

        /** A time of silence has passed; true where it is the second in a row. */
        boolean silentAgain() {
            boolean before = asked;
            asked = true;
            return before;
        }
    }
}
