package cortile.it.lossless;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A client written from {@code docs/protocol.md} alone: says one message after the other, and when its connection breaks
 * comes back, reads what it missed and says again what was not acknowledged. Runs on a thread of its own.
 */
final class ReturningClient implements Runnable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 50;

    private final String name;
    private final int port;
    private final OrderedLog log = new OrderedLog();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicLong until = new AtomicLong(Long.MAX_VALUE);
    private int said;

    ReturningClient(String name, int port) {
        this.name = name;
        this.port = port;
    }

    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    OrderedLog log() {
        return log;
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
        send(
                socket,
                Json.createObjectBuilder()
                        .add("type", "hello")
                        .add("version", 1)
                        .add("name", name));
        long missed = readUntil(in, "welcome").getJsonNumber("seq").longValue();
        while (log.lastSeq() < missed) {
            send(socket, Json.createObjectBuilder().add("type", "history").add("after", log.lastSeq()));
            readUntil(in, "history");
        }
        while (!isDone()) {
            if (acknowledged.size() == said && silent.get()) {
                send(socket, Json.createObjectBuilder().add("type", "ping"));
                readUntil(in, "pong");
                pause();
            } else {
                sayOne(socket, in);
            }
        }
        send(socket, Json.createObjectBuilder().add("type", "bye"));
    }

    /** Says the last message again where it is not known to be stored, else a new one, and waits for its place. */
    private void sayOne(Socket socket, BufferedReader in) throws IOException {
        if (acknowledged.size() == said) {
            said++;
        }
        String id = name + "-" + said;
        send(socket, Json.createObjectBuilder().add("type", "say").add("id", id).add("text", "number " + said));
        while (!acknowledged.containsKey(id)) {
            take(read(in));
        }
    }

    private JsonObject readUntil(BufferedReader in, String type) throws IOException {
        JsonObject frame = read(in);
        take(frame);
        while (!frame.getString("type").equals(type)) {
            frame = read(in);
            take(frame);
        }
        return frame;
    }

    private void take(JsonObject frame) {
        switch (frame.getString("type")) {
            case "message" -> takeMessage(frame);
            case "history" ->
                frame.getJsonArray("messages").stream()
                        .map(JsonValue::asJsonObject)
                        .forEach(this::takeMessage);
            case "error" -> throw new AssertionError(name + " was told " + frame);
            default -> {
                // who comes and goes is not what is tried here
            }
        }
    }

    private void takeMessage(JsonObject message) {
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
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
