package cortile.desktop.testing;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Bye;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Ping;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Joined;
import cortile.protocol.message.ServerMessage.Left;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.Welcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One room on a real loopback socket; people without a client can be put into it. Thread-safe.
 *
 * <p>Everything that is said to it is kept in {@link #said}, in order.
 */
public final class TestServer implements AutoCloseable {

    private static final String ROOM = "lobby";

    private final ServerSocket listener;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Say> said = new CopyOnWriteArrayList<>();
    private final List<String> members = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusedTexts = new ConcurrentHashMap<>();
    private final TestHistory history;
    private volatile boolean answering = true;

    /** @param port 0 for any that is free */
    public TestServer(int port) throws IOException {
        this(port, new TestHistory());
    }

    /** A server that comes back with what it stored before. */
    public TestServer(int port, TestHistory history) throws IOException {
        this.history = history;
        listener = new ServerSocket();
        // A server that was just cut off must be able to come back on its port.
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        start("test-accept", this::accept);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What the clients said. */
    public List<Say> said() {
        return List.copyOf(said);
    }

    public List<String> members() {
        return List.copyOf(members);
    }

    /** Refuses the message with this text from now on. */
    public void refuse(String text) {
        refuse(text, "too-fast");
    }

    /** Refuses the message with this text from now on, for this reason. */
    public void refuse(String text, String code) {
        refusedTexts.put(text, code);
    }

    /** Takes every text again. */
    public void refuseNothing() {
        refusedTexts.clear();
    }

    /** Takes what is said and asked from now on without an answer. */
    public void stopAnswering() {
        answering = false;
    }

    /** Puts a person into the room. */
    public void join(String name) {
        members.add(name);
        tellAll(new Joined(ROOM, Instant.now(), name));
    }

    /** Has a person leave. */
    public void leave(String name) {
        members.remove(name);
        tellAll(new Left(ROOM, Instant.now(), name, "quit"));
    }

    /** Has a person say something. */
    public void say(String name, String text) {
        tellNew(name, null, text);
    }

    private synchronized void tellNew(String name, @Nullable String id, String text) {
        tellAll(history.store(ROOM, Instant.now(), name, id, text));
    }

    public void announce(String text) {
        tellAll(new Notice(Instant.now(), text));
    }

    /** Says goodbye to all clients and closes their connections. */
    public void dismissAll(String code, String text) {
        for (Connection connection : connections) {
            connection.tell(new ServerMessage.Bye(code, text));
            connection.close();
        }
    }

    /** Sends raw bytes to all clients. */
    public void sendRaw(byte[] bytes) {
        connections.forEach(connection -> connection.send(bytes));
    }

    private void tellAll(ServerMessage message) {
        connections.stream().filter(Connection::isIn).forEach(connection -> connection.tell(message));
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                start("test-client", connection::serve);
            }
        } catch (IOException e) {
            // Closed: the server is gone.
            close();
        }
    }

    /** Cuts all connections without a word and stops listening. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::close);
    }

    private final class Connection {
        private final Socket socket;
        private volatile String name = "";

        Connection(Socket socket) {
            this.socket = socket;
        }

        boolean isIn() {
            return !name.isEmpty();
        }

        void serve() {
            LineFramer framer = new LineFramer(NativeProtocol.MAX_LINE_BYTES);
            byte[] buffer = new byte[8192];
            try {
                for (int count = read(buffer); count >= 0; count = read(buffer)) {
                    framer.append(Arrays.copyOf(buffer, count));
                    while (framer.next() instanceof LineFramer.Line line) {
                        decode(line.bytes()).ifPresent(this::received);
                    }
                }
            } catch (IOException e) {
                // Cut; leaving is told below.
            }
            left("lost");
        }

        private int read(byte[] buffer) throws IOException {
            return socket.getInputStream().read(buffer);
        }

        private Optional<ClientMessage> decode(byte[] line) {
            return ClientCodec.decode(line) instanceof Decoded.Understood<ClientMessage> understood
                    ? Optional.of(understood.message())
                    : Optional.empty();
        }

        private void received(ClientMessage message) {
            if (message instanceof Hello hello) {
                enter(hello.name());
            } else if (message instanceof Say say) {
                take(say);
            } else if (message instanceof History wanted && answering) {
                tell(history.page(ROOM, wanted));
            } else if (message instanceof Ping ping && answering) {
                tell(new Pong(ping.token()));
            } else if (message instanceof Bye) {
                left("quit");
                close();
            }
        }

        private void enter(String wanted) {
            if (members.contains(wanted)) {
                tell(new Failure("name-taken", "Somebody has this name.", null));
                return;
            }
            members.add(wanted);
            tellAll(new Joined(ROOM, Instant.now(), wanted));
            // No message between the number and being one of those who are told.
            synchronized (TestServer.this) {
                tell(new Welcome(1, "Test 1.0", wanted, ROOM, members, history.last()));
                name = wanted;
            }
        }

        private void take(Say message) {
            said.add(message);
            String refusal = refusedTexts.get(message.text());
            if (refusal != null) {
                tell(new Failure(refusal, "Too many messages at once.", message.id()));
            } else if (answering) {
                history.stored(name, message.id())
                        .ifPresentOrElse(this::tell, () -> tellNew(name, message.id(), message.text()));
            }
        }

        private void left(String reason) {
            String who = name;
            name = "";
            connections.remove(this);
            if (!who.isEmpty()) {
                members.remove(who);
                tellAll(new Left(ROOM, Instant.now(), who, reason));
            }
        }

        void tell(ServerMessage message) {
            send(ServerCodec.encode(message));
        }

        synchronized void send(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                close();
            }
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
