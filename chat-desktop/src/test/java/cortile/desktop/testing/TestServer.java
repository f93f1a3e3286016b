package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.RoomNews.Left;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;

/**
 * A lobby, and other rooms where a test adds them, on a real loopback socket; people without a client can be put into
 * them. Thread-safe.
 *
 * <p>Everything that is said to it is kept in {@link #said}, in order.
 */
public final class TestServer implements AutoCloseable {

    private final ServerSocket listener;
    private final List<TestPeer> peers = new CopyOnWriteArrayList<>();
    private final List<Say> said = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusedTexts = new ConcurrentHashMap<>();
    private final Map<String, TestAccount> accounts = new ConcurrentHashMap<>();
    private final List<ClientMessage> heard = new CopyOnWriteArrayList<>();
    private final TestRooms rooms;
    private volatile boolean answering = true;

    /** @param port 0 for any that is free */
    public TestServer(int port) throws IOException {
        this(port, new TestHistory());
    }

    /** A server that comes back with what it stored before. */
    public TestServer(int port, TestHistory history) throws IOException {
        this(port, history, ServerSocketFactory.getDefault());
    }

    private TestServer(int port, TestHistory history, ServerSocketFactory sockets) throws IOException {
        this.rooms = new TestRooms(history);
        listener = sockets.createServerSocket();
        // A server that was just cut off must be able to come back on its port.
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        start("test-accept", this::accept);
    }

    /** A server that speaks TLS only, with this certificate. */
    public static TestServer encrypted(int port, TestIdentity identity) throws IOException {
        return new TestServer(port, new TestHistory(), identity.sockets());
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
        return rooms.add(room);
    }

    /** A room that was added, or made by a client. */
    public TestRoom room(String name) {
        return rooms.find(name).orElseThrow();
    }

    /** Has a person say something in a room besides the lobby. */
    public void sayIn(String room, String name, String text) {
        tellNewIn(room(room), message(room, name, text));
    }

    /** What the clients said. */
    public List<Say> said() {
        return List.copyOf(said);
    }

    public List<String> members() {
        return List.copyOf(rooms.members());
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
        rooms.members().add(name);
        tellAll(new Joined(TestRooms.LOBBY, Instant.now(), name));
    }

    /** Has a person leave. */
    public void leave(String name) {
        rooms.members().remove(name);
        tellAll(new Left(TestRooms.LOBBY, Instant.now(), name, "quit"));
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
            rooms.setTopic(changed.topic());
        }
        tellAll(news);
    }

    /** Has a person do something that stands in the history, given its place there. */
    public void tell(LongFunction<HistoryEntry> entry) {
        tellNew(entry::apply);
    }

    /** Has a person say something. */
    public void say(String name, String text) {
        tellNew(message(TestRooms.LOBBY, name, text));
    }

    private static TestHistory.Making message(String room, String name, String text) {
        return seq -> new HistoryEntry.Message(room, seq, TestHistory.idOr(null, seq), Instant.now(), name, text);
    }

    synchronized void tellNew(TestHistory.Making making) {
        tellAll(rooms.lobbyHistory().store(making));
    }

    synchronized void tellNewIn(TestRoom room, TestHistory.Making making) {
        tell(room::has, room.history().store(making));
    }

    public void announce(String text) {
        tellAll(new Notice(Instant.now(), text));
    }

    /** Says goodbye to all clients and closes their connections. */
    public void dismissAll(String code, String text) {
        for (TestPeer peer : peers) {
            peer.connection().tell(new ServerMessage.Bye(code, text));
            peer.connection().close();
        }
    }

    /** Sends raw bytes to all clients. */
    public void sendRaw(byte[] bytes) {
        peers.forEach(peer -> peer.connection().send(bytes));
    }

    private void tellAll(ServerMessage message) {
        tell(name -> !name.isEmpty(), message);
    }

    private void tell(Predicate<String> names, ServerMessage message) {
        peers.stream()
                .filter(peer -> names.test(peer.name()))
                .forEach(peer -> peer.connection().tell(message));
    }

    TestRooms rooms() {
        return rooms;
    }

    boolean isAnswering() {
        return answering;
    }

    Optional<String> refusalOf(String text) {
        return Optional.ofNullable(refusedTexts.get(text));
    }

    Optional<TestAccount> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    void hear(ClientMessage message) {
        heard.add(message);
        if (message instanceof Say say) {
            said.add(say);
        }
    }

    /** Lets a client in; false where somebody has the name. */
    boolean enter(TestPeer peer, String wanted) {
        if (rooms.members().contains(wanted)) {
            return false;
        }
        rooms.members().add(wanted);
        tellAll(new Joined(TestRooms.LOBBY, Instant.now(), wanted));
        // No message between the number and being one of those who are told.
        synchronized (this) {
            peer.connection().tell(rooms.welcomeOf(wanted, peer.isProved()));
            peer.setName(wanted);
        }
        return true;
    }

    /** @param who empty where it never was in */
    void left(TestPeer peer, String who, String reason) {
        peers.remove(peer);
        if (!who.isEmpty()) {
            rooms.members().remove(who);
            tellAll(new Left(TestRooms.LOBBY, Instant.now(), who, reason));
        }
    }

    private void accept() {
        try {
            while (true) {
                TestPeer peer = new TestPeer(this, new TestConnection(listener.accept()));
                peers.add(peer);
                start("test-client", peer::serve);
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
        peers.forEach(peer -> peer.connection().close());
    }
}
