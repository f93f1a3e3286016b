package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;

/** A native client that writes single quotes for double ones and reads until what it waits for comes. */
final class NativePeer implements AutoCloseable {

    private final TestPeer peer;
    private final JsonObject welcome;

    private NativePeer(TestPeer peer, JsonObject welcome) {
        this.peer = peer;
        this.welcome = welcome;
    }

    /** A guest who answers no pings and does not come back. */
    static NativePeer guest(TestServer server, String name) throws IOException {
        return hello(server, "'name':'" + name + "'");
    }

    /** Says hello with these fields besides the version. */
    static NativePeer hello(TestServer server, String fields) throws IOException {
        TestPeer peer = server.jsonLines();
        peer.send("{'type':'hello','version':1,".replace('\'', '"') + fields.replace('\'', '"') + "}\n");
        JsonObject answer = parse(peer.readLine());
        assertThat(answer.getString("type")).isEqualTo("welcome");
        return new NativePeer(peer, answer);
    }

    /** Connected, and nothing said yet. */
    static NativePeer connected(TestServer server) throws IOException {
        return new NativePeer(server.jsonLines(), JsonObject.EMPTY_JSON_OBJECT);
    }

    JsonObject welcome() {
        return welcome;
    }

    String token() {
        return welcome.getString("token");
    }

    /** The room states' names of the welcome. */
    String rooms() {
        return String.join(
                " ",
                welcome.getJsonArray("rooms").getValuesAs(JsonObject.class).stream()
                        .map(room -> room.getString("room"))
                        .toList());
    }

    NativePeer say(String line) throws IOException {
        return say(parse(line.replace('\'', '"')));
    }

    NativePeer say(JsonObject frame) throws IOException {
        peer.send(frame + "\n");
        return this;
    }

    /** Says it and brings the next thing of this type, passing over what comes before. */
    JsonObject ask(String line, String answerType) throws IOException {
        return say(line).next(answerType);
    }

    /** The code of the error that answers. */
    String refusal(String line) throws IOException {
        return ask(line, "error").getString("code");
    }

    JsonObject next(String type) throws IOException {
        JsonObject read = next();
        while (!read.getString("type").equals(type)) {
            read = next();
        }
        return read;
    }

    JsonObject next() throws IOException {
        return parse(peer.readLine());
    }

    /** The types of all that came before the answer to a ping. */
    String heard() throws IOException {
        say("{'type':'ping','token':'heard'}");
        StringBuilder types = new StringBuilder();
        for (JsonObject read = next(); !read.getString("type").equals("pong"); read = next()) {
            types.append(types.isEmpty() ? "" : " ").append(read.getString("type"));
        }
        return types.toString();
    }

    void expectEnd() throws IOException {
        peer.expectEnd();
    }

    private static JsonObject parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
