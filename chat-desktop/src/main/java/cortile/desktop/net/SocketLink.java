package cortile.desktop.net;

import cortile.desktop.model.Endpoint;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Transport;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.message.ClientMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection over a socket.
 *
 * <p>The reading thread connects, then reads until the end; the writing thread takes lines from a bounded queue. Both
 * end when the socket is closed, which any thread may do. Thread-safe.
 */
final class SocketLink implements Transport.Link {

    private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());

    private final Socket socket;
    private final LinkLimits limits;
    private final LinkEvents events;
    private final LineWriter writer;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    SocketLink(Socket socket, LinkLimits limits, LinkEvents events) {
        this.socket = socket;
        this.limits = limits;
        this.events = events;
        this.writer = new LineWriter(limits.queue());
    }

    void start(Endpoint endpoint) {
        daemon("cortile-reader", () -> connectAndRead(endpoint)).start();
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

    private void connectAndRead(Endpoint endpoint) {
        try {
            connect(endpoint);
            daemon("cortile-writer", this::write).start();
            events.connected();
            read();
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
        socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
    }

    private void read() throws IOException {
        MessageReader reader = new MessageReader(socket.getInputStream(), events::received);
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
            writer.run(socket.getOutputStream());
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
