package cortile.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A native client that shares no code with the server; its transcript is a short line for each frame. */
public final class NativeClient extends Client {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public NativeClient(String name, int port) throws IOException {
        super(name, port);
        startReading();
    }

    @Override
    void received(byte[] read) {
        for (byte next : read) {
            if (next == '\n') {
                told(summary(line.toByteArray()));
                line.reset();
            } else {
                line.write(next);
            }
        }
    }

    private static String summary(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject frame = reader.readObject();
            String type = frame.getString("type");
            return switch (type) {
                case "message" -> frame.getString("from") + ": " + frame.getString("text") + "\n";
                case "joined" -> "joined " + frame.getString("name") + "\n";
                case "left" -> "left " + frame.getString("name") + " " + frame.getString("reason") + "\n";
                case "notice" -> "notice " + frame.getString("text") + "\n";
                case "moderated" -> "moderated " + frame.getString("act") + " " + frame.getString("name", "") + "\n";
                case "bye" -> "bye " + frame.getString("code") + "\n";
                case "welcome" -> "welcome " + frame.getString("name") + "\n";
                default -> new String(json, UTF_8) + "\n";
            };
        }
    }

    /** Asks for something; what is answered stands in the transcript, raw where there is no short line for it. */
    public void sendFrame(JsonObject frame) throws IOException {
        send(frame + "\n");
    }

    @Override
    public void enter() throws IOException {
        sendFrame(Json.createObjectBuilder()
                .add("type", "hello")
                .add("version", 1)
                .add("name", name())
                .build());
        expect("welcome " + name() + "\n");
    }

    @Override
    public void say(String text) throws IOException {
        sendFrame(
                Json.createObjectBuilder().add("type", "say").add("text", text).build());
    }

    @Override
    public void leave() throws IOException {
        sendFrame(Json.createObjectBuilder().add("type", "bye").build());
        expect("bye quit\n");
        expectEnd();
        close();
    }

    @Override
    public String joined(String who) {
        return "joined " + who + "\n";
    }

    @Override
    public String left(String who, String reason) {
        return "left " + who + " " + reason + "\n";
    }

    @Override
    public String sentOut(String who, String reason) {
        return "moderated kick " + who + "\n";
    }

    @Override
    public String said(String who, String text) {
        return who + ": " + text + "\n";
    }
}
