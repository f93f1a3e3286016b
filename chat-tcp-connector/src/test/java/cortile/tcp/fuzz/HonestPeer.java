package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who talks in the lobby meanwhile, and reads all that is told there. Confined to the test's thread. */
final class HonestPeer implements AutoCloseable {

    static final String NAME = "honest";

    private static final Set<String> ENTRIES = Set.of("message", "edited", "deleted", "reacted");
    private static final int PATIENCE_SECONDS = 30;

    private final Socket socket;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> log = new ArrayList<>();
    private final long first;
    private int said;
    private Duration longest = Duration.ZERO;

    HonestPeer(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread reader = new Thread(this::read, NAME + " reads");
        reader.setDaemon(true);
        reader.start();
        send("{\"type\":\"hello\",\"version\":1,\"name\":\"" + NAME + "\"}");
        first = next("type", "welcome").getJsonArray("rooms").getJsonObject(0).getInt("seq");
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("{\"type\":\"" + e.getClass().getSimpleName() + "\"}");
        }
    }

    private void send(String frame) throws IOException {
        socket.getOutputStream().write((frame + "\n").getBytes(UTF_8));
    }

    /** Says something, waits for it, and is answered when it pings. */
    void talk() throws IOException {
        long begun = System.nanoTime();
        String id = NAME + "-" + ++said;
        send("{\"type\":\"say\",\"text\":\"ciao " + said + "\",\"id\":\"" + id + "\"}");
        assertThat(next("id", id).getString("text")).isEqualTo("ciao " + said);
        send("{\"type\":\"ping\",\"token\":\"" + id + "\"}");
        next("token", id);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        longest = taken.compareTo(longest) > 0 ? taken : longest;
    }

    /** Reads up to the next frame that has this; entries go to the log. */
    private JsonObject next(String field, String value) {
        JsonObject frame = next();
        while (!frame.getString(field, "").equals(value)) {
            frame = next();
        }
        return frame;
    }

    private JsonObject next() {
        try {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("what the honest one is told").isNotNull();
            JsonObject frame = parse(line);
            assertThat(frame.getString("type")).as(line).isNotIn("error", "bye", "SocketException");
            if (ENTRIES.contains(frame.getString("type"))
                    && frame.getString("room").equals("lobby")) {
                assertThat(frame.getInt("seq")).as("the next place").isEqualTo((int) first + log.size() + 1);
                log.add(frame.getString("id"));
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** What it was told is what the history has. */
    void compareWithHistory() throws IOException {
        List<String> read = new ArrayList<>();
        JsonObject page;
        do {
            send("{\"type\":\"history\",\"after\":" + (first + read.size()) + "}");
            page = next("type", "history");
            page.getJsonArray("entries")
                    .getValuesAs(JsonObject.class)
                    .forEach(entry -> read.add(entry.getString("id")));
        } while (page.getBoolean("more"));
        assertThat(read).isEqualTo(log);
    }

    /** What it went through. */
    String figures() {
        return log.size() + " entries read, " + said + " said, the slowest took " + longest.toMillis() + " ms";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
