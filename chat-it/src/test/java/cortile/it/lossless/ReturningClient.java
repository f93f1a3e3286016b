package cortile.it.lossless;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client written from {@code docs/protocol.md} alone: says one message after the other, and when its connection breaks
 * comes back, reads what it missed and says again what was not acknowledged. Runs on a thread of its own.
 */
final class ReturningClient implements Runnable {

    /** Asked for once: {@link Json}'s own methods look for the implementation at every call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 50;
    private static final int MOST_ATTEMPTS = 100;

    private final String name;
    private final String room;
    private final int port;
    private final OrderedLog log = new OrderedLog();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicLong until = new AtomicLong(Long.MAX_VALUE);
    private int said;
    private @Nullable String token;
    private volatile @Nullable Socket connection;

    ReturningClient(String name, String room, int port) {
        this.name = name;
        this.room = room;
        this.port = port;
    }

    /** The one room it talks in. */
    String room() {
        return room;
    }

    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    OrderedLog log() {
        return log;
    }

    /** Its connection breaks, where it is to. */
    void cutSometimes(boolean now) {
        Socket open = connection;
        if (now && open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** It says what it has begun to say, and nothing new. */
    void beSilent() {
        silent.set(true);
    }

    /** It ends when it has been told everything up to this place. */
    void endAfter(long seq) {
        until.set(seq);
    }

    @Override
    public void run() {
        while (!isDone()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                socket.setSoTimeout(PAUSE_MILLIS * 200);
                connection = socket;
                talk(socket);
            } catch (IOException e) {
                pause(); // no server at the moment: this is what is tried
            }
        }
    }

    private boolean isDone() {
        return silent.get() && acknowledged.size() == said && log.lastSeq() >= until.get();
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        send(socket, hello());
        JsonObject welcome = readUntil(in, "welcome");
        token = welcome.getString("token");
        long missed = entered(socket, in, welcome).getJsonNumber("seq").longValue();
        while (log.lastSeq() < missed) {
            send(
                    socket,
                    JSON.createObjectBuilder()
                            .add("type", "history")
                            .add("room", room)
                            .add("after", log.lastSeq()));
            readUntil(in, "history");
        }
        while (!isDone()) {
            if (acknowledged.size() == said && silent.get()) {
                send(socket, JSON.createObjectBuilder().add("type", "ping"));
                readUntil(in, "pong");
                pause();
            } else {
                sayOne(socket, in);
            }
        }
        send(socket, JSON.createObjectBuilder().add("type", "bye"));
    }

    /** The room's state: of the welcome, where the server knew; else the room is made or joined. */
    private JsonObject entered(Socket socket, BufferedReader in, JsonObject welcome) throws IOException {
        for (JsonObject state : welcome.getJsonArray("rooms").getValuesAs(JsonObject.class)) {
            if (state.getString("room").equals(room)) {
                return state;
            }
        }
        // Whoever comes first makes it; whoever is a moment late finds it neither free nor there yet.
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String type = attempt % 2 == 0 ? "join" : "create";
            send(socket, JSON.createObjectBuilder().add("type", type).add("room", room));
            JsonObject answer = readUntil(in, "entered", "error");
            if (answer.getString("type").equals("entered")) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(name + " cannot enter " + room);
    }

    /** With the token the messages said again are known to be the same person's. */
    private JsonObjectBuilder hello() {
        JsonObjectBuilder hello = JSON.createObjectBuilder()
                .add("type", "hello")
                .add("version", 1)
                .add("name", name)
                .add("capabilities", JSON.createArrayBuilder().add("resume"));
        return token == null ? hello : hello.add("token", token);
    }

    /** Says the last message again where it is not known to be stored, else a new one, and waits for its place. */
    private void sayOne(Socket socket, BufferedReader in) throws IOException {
        if (acknowledged.size() == said) {
            said++;
        }
        String id = name + "-" + said;
        send(
                socket,
                JSON.createObjectBuilder()
                        .add("type", "say")
                        .add("room", room)
                        .add("id", id)
                        .add("text", "number " + said));
        while (!acknowledged.containsKey(id)) {
            JsonObject frame = read(in);
            if (frame.getString("type").equals("error")) {
                sayLater(frame);
                return;
            }
            take(frame);
        }
    }

    private void sayLater(JsonObject error) {
        if (!Set.of("not-stored", "busy", "stopping").contains(error.getString("code"))) {
            throw new AssertionError(name + " was told " + error);
        }
        pause();
    }

    private JsonObject readUntil(BufferedReader in, String... types) throws IOException {
        JsonObject frame = read(in);
        take(frame);
        while (!List.of(types).contains(frame.getString("type"))) {
            frame = read(in);
            take(frame);
        }
        return frame;
    }

    private void take(JsonObject frame) {
        switch (frame.getString("type")) {
            case "message" -> takeMessage(frame);
            case "history" ->
                frame.getJsonArray("entries").stream()
                        .map(JsonValue::asJsonObject)
                        .forEach(this::takeMessage);
            default -> {
                // who comes and goes is not what is tried here
            }
        }
    }

    private void takeMessage(JsonObject message) {
        if (!message.getString("room").equals(room)) {
            return;
        }
        long seq = message.getJsonNumber("seq").longValue();
        String id = message.getString("id");
        log.add(seq, id);
        if (message.getString("from").equals(name)) {
            Long before = acknowledged.putIfAbsent(id, seq);
            if (before != null && before != seq) {
                throw new AssertionError(id + " was acknowledged as " + before + " and as " + seq);
            }
        }
    }

    private static void send(Socket socket, JsonObjectBuilder frame) throws IOException {
        socket.getOutputStream().write((frame.build() + "\n").getBytes(UTF_8));
    }

    private static JsonObject read(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server has closed the connection");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
