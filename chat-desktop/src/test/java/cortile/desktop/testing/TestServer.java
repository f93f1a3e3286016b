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
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.RoomNews.Left;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Failure;
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
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lobby, and other rooms where a test adds them, on a real loopback socket; people without a client can be put into
 * them. Thread-safe.
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
    private final Map<String, TestAccount> accounts = new ConcurrentHashMap<>();
    private final List<ClientMessage> heard = new CopyOnWriteArrayList<>();
    private final TestHistory history;
    private final Map<String, TestRoom> rooms = new ConcurrentHashMap<>();
    private volatile String topic = "";
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

    /** Adds a room; those who come in are in it if it has them as members. */
    public TestRoom add(TestRoom room) {
        rooms.put(room.name(), room);
        return room;
    }

    /** A room that was added, or made by a client. */
    public TestRoom room(String name) {
        return Optional.ofNullable(rooms.get(name)).orElseThrow();
    }

    /** Has a person say something in a room besides the lobby. */
    public synchronized void sayIn(String room, String name, String text) {
        TestRoom in = room(room);
        tellMembers(in, in.history().store(room, Instant.now(), name, null, text));
    }

    private void tellMembers(TestRoom room, ServerMessage message) {
        connections.stream().filter(one -> room.has(one.name)).forEach(one -> one.tell(message));
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

    /** Has a name need a password from now on. */
    public void reserve(String name, String password) {
        accounts.put(name, new TestAccount(password));
    }

    /** Everything clients sent, in order. */
    public List<ClientMessage> heard() {
        return List.copyOf(heard);
    }

    /** Has a person do something live that stands in no history. */
    public void tell(RoomNews news) {
        if (news instanceof RoomNews.Changed changed) {
            topic = changed.topic();
        }
        tellAll(news);
    }

    /** Has a person do something that stands in the history, given its place there. */
    public void tell(LongFunction<HistoryEntry> entry) {
        tellNew(entry::apply);
    }

    /** Has a person say something. */
    public void say(String name, String text) {
        tellNew(name, null, text);
    }

    private void tellNew(String name, @Nullable String id, String text) {
        tellNew(seq -> new HistoryEntry.Message(ROOM, seq, TestHistory.idOr(id, seq), Instant.now(), name, text));
    }

    private synchronized void tellNew(TestHistory.Making making) {
        tellAll(history.store(making));
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

    private TestHistory historyOf(String room) {
        return Optional.ofNullable(rooms.get(room)).map(TestRoom::history).orElse(history);
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
        private String loggingIn = "";
        private boolean proved;

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
            heard.add(message);
            if (message instanceof Hello hello) {
                enter(hello.name());
            } else if (message instanceof ClientMessage.Login login) {
                challenge(login);
            } else if (message instanceof ClientMessage.Proof proof) {
                judge(proof);
            } else if (message instanceof Say say) {
                said.add(say);
                take(say);
            } else if (message instanceof ClientMessage.Edit edit) {
                take(edit.id(), edit.text(), seq -> TestEntries.of(edit, name, seq));
            } else if (message instanceof ClientMessage.Delete delete) {
                take(delete.id(), "", seq -> TestEntries.of(delete, name, seq));
            } else if (message instanceof ClientMessage.React react) {
                take(react.id(), "", seq -> TestEntries.of(react, name, seq));
            } else if (message instanceof History wanted && answering) {
                tell(historyOf(wanted.room()).page(wanted.room(), wanted));
            } else if (message instanceof Ping ping && answering) {
                tell(new Pong(ping.token()));
            } else if (message instanceof ClientMessage.Register register) {
                reserve(name, register.password());
                tell(new ServerMessage.Account(register.id(), name, true, null, "token-of-account"));
            } else if (message instanceof Bye) {
                left("quit");
                close();
            } else {
                askedAboutRooms(message);
            }
        }

        private void askedAboutRooms(ClientMessage message) {
            if (message instanceof ClientMessage.ListRooms list) {
                tell(new ServerMessage.Rooms(list.id(), summaries()));
            } else if (message instanceof ClientMessage.Join join) {
                join(join);
            } else if (message instanceof ClientMessage.Create create) {
                enter(
                        create.id(),
                        add(new TestRoom(create.room(), create.access(), create.topic(), "owner", create.password())));
            } else if (message instanceof ClientMessage.Direct direct) {
                TestRoom room = new TestRoom("~" + direct.name(), "direct", "", "member", null);
                enter(direct.id(), add(room.with(direct.name())));
            } else if (message instanceof ClientMessage.Leave leave) {
                Optional.ofNullable(rooms.get(leave.room())).ifPresent(room -> room.leave(name));
                tell(new ServerMessage.Exited(leave.id(), leave.room()));
            } else if (message instanceof ClientMessage.Search search) {
                tell(new ServerMessage.Found(search.id(), found(search), false));
            }
        }

        private void join(ClientMessage.Join join) {
            TestRoom room = rooms.get(join.room());
            if (room == null) {
                tell(new Failure("no-such-room", "There is no such room.", join.id()));
            } else if (!room.opensFor(join.password())) {
                tell(new Failure("wrong-password", "That is not the password.", join.id()));
            } else {
                enter(join.id(), room);
            }
        }

        private void enter(@Nullable String ref, TestRoom room) {
            room.enter(name);
            tell(new ServerMessage.Entered(ref, room.stateFor(name)));
        }

        private List<ServerMessage.RoomSummary> summaries() {
            return Stream.concat(
                            Stream.of(new ServerMessage.RoomSummary(ROOM, "public", topic, members.size())),
                            rooms.values().stream().filter(TestRoom::isListed).map(TestRoom::summary))
                    .toList();
        }

        private List<HistoryEntry.Message> found(ClientMessage.Search search) {
            Stream<TestHistory> searched = search.room() == null
                    ? Stream.concat(Stream.of(history), rooms.values().stream().map(TestRoom::history))
                    : Stream.of(historyOf(search.room()));
            return searched.flatMap(one -> one.having(search.text()).stream()).toList();
        }

        private void take(Say say) {
            TestRoom room = rooms.get(say.room());
            if (room == null) {
                take(say.id(), say.text(), seq -> TestEntries.of(say, name, seq));
            } else {
                tellMembers(room, room.history().store(seq -> TestEntries.of(say, name, seq)));
            }
        }

        private void challenge(ClientMessage.Login login) {
            String first = login.data();
            loggingIn = first.substring("n,,n=".length(), first.indexOf(",r="));
            tell(new ServerMessage.Challenge(account().challenge(first)));
        }

        private void judge(ClientMessage.Proof proof) {
            Optional<String> last = account().judge(proof.data());
            proved = last.isPresent();
            tell(
                    proved
                            ? new ServerMessage.Account(null, loggingIn, true, last.orElseThrow(), null)
                            : new Failure("login-failed", "Name and password do not go together.", null));
        }

        private TestAccount account() {
            return Optional.ofNullable(accounts.get(loggingIn)).orElseThrow();
        }

        private void enter(String wanted) {
            if (accounts.containsKey(wanted) && !proved) {
                tell(new Failure("name-reserved", "This name has an account.", null));
                return;
            }
            if (members.contains(wanted)) {
                tell(new Failure("name-taken", "Somebody has this name.", null));
                return;
            }
            members.add(wanted);
            tellAll(new Joined(ROOM, Instant.now(), wanted));
            // No message between the number and being one of those who are told.
            synchronized (TestServer.this) {
                tell(welcome(wanted));
                name = wanted;
            }
        }

        private Welcome welcome(String wanted) {
            RoomState lobby =
                    new RoomState(ROOM, "public", topic, "member", members, List.of(), history.last(), 0, null);
            List<RoomState> states = Stream.concat(
                            Stream.of(lobby),
                            rooms.values().stream()
                                    .filter(room -> room.has(wanted))
                                    .map(room -> room.stateFor(wanted)))
                    .toList();
            return new Welcome(1, "Test 1.0", wanted, proved, "token-of-" + wanted, history.id(), List.of(), states);
        }

        private void take(@Nullable String id, String text, TestHistory.Making making) {
            String refusal = refusedTexts.get(text);
            if (refusal != null) {
                tell(new Failure(refusal, "Too many messages at once.", id));
            } else if (answering) {
                history.stored(name, id).ifPresentOrElse(this::tell, () -> tellNew(making));
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
