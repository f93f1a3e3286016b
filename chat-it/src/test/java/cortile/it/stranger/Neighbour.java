package cortile.it.stranger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Somebody else in the same rooms, on a connection that lasts. Confined to the test's thread. */
final class Neighbour implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final BufferedReader in;

    Neighbour(String name, int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        ask(frame("hello").add("version", 1).add("name", name), "welcome");
    }

    /** Says so many messages in the lobby and waits until they are stored. */
    void talk(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            ask(frame("say").add("id", "n" + i).add("text", "number " + i), "n" + i);
        }
    }

    void join(String room) throws IOException {
        ask(frame("join").add("room", room), "entered");
    }

    /** The room's whole history, page by page. */
    List<LogLine> history(String room) throws IOException {
        List<LogLine> read = new ArrayList<>();
        JsonObject page;
        do {
            long after = read.isEmpty() ? 0 : read.get(read.size() - 1).seq();
            page = ask(frame("history").add("room", room).add("after", after), "history");
            page.getJsonArray("entries").getValuesAs(JsonObject.class).forEach(entry -> read.add(LogLine.of(entry)));
        } while (page.getBoolean("more"));
        return read;
    }

    private static JsonObjectBuilder frame(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    /** Says it and reads up to the next frame of this type or id. */
    private JsonObject ask(JsonObjectBuilder frame, String typeOrId) throws IOException {
        socket.getOutputStream().write((frame.build() + "\n").getBytes(UTF_8));
        JsonObject read = read();
        while (!read.getString("type").equals(typeOrId)
                && !read.getString("id", "").equals(typeOrId)) {
            assertThat(read.getString("type")).as(read.toString()).isNotIn("error", "bye");
            read = read();
        }
        return read;
    }

    private JsonObject read() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server has closed the connection");
        }
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
