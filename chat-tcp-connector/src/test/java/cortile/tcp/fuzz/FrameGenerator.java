package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Samples;
import cortile.protocol.message.ClientMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Lines a client may send, and more of those it must not. Confined to one thread. */
final class FrameGenerator {

    /** A line with its end. */
    static final class Line {
        private final byte[] bytes;
        private final @Nullable String id;

        private Line(byte[] bytes, @Nullable String id) {
            this.bytes = bytes;
            this.id = id;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Where the line is a question as it should be, the id its one answer must have. */
        @Nullable
        String id() {
            return id;
        }
    }

    private static final List<JsonObject> VALID = Samples.clientMessages().stream()
            .filter(message -> !(message instanceof ClientMessage.Bye))
            .map(message -> parse(ClientCodec.encode(message)))
            .toList();

    /** Answered with no {@code ref}, or not at all. */
    private static final Set<String> WITHOUT_ID =
            Set.of("hello", "login", "proof", "mark", "typing", "away", "back", "ping", "pong");

    /** A byte more or less in the id of one frame makes no other's of it. */
    private static final String SPOILED = "spoiled-";

    private final SplittableRandom random;
    private final JsonSpoiler spoiler;
    private final ByteSpoiler bytes;
    private final String beginningOfIds;
    private long count;

    FrameGenerator(SplittableRandom random, String beginningOfIds) {
        this.random = random;
        this.beginningOfIds = beginningOfIds;
        this.spoiler = new JsonSpoiler(random);
        this.bytes = new ByteSpoiler(random);
    }

    private static JsonObject parse(byte[] line) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(line))) {
            return reader.readObject();
        }
    }

    Line next() {
        int kind = random.nextInt(1000);
        if (kind < 450) {
            JsonObject frame = valid("");
            return new Line(line(frame), frame.getString("id", null));
        } else if (kind < 700) {
            return new Line(line(spoiler.spoil(valid(SPOILED))), null);
        } else if (kind < 998) {
            return new Line(bytes.spoil(line(valid(SPOILED))), null);
        }
        return new Line(bytes.endless(), null);
    }

    /** A frame as it should be, with things in it that may or may not be there. */
    private JsonObject valid(String mark) {
        JsonObject sample = VALID.get(random.nextInt(VALID.size()));
        JsonObjectBuilder frame = Json.createObjectBuilder(sample);
        if (!WITHOUT_ID.contains(sample.getString("type"))) {
            frame.add("id", mark + beginningOfIds + "-" + ++count);
        }
        if (sample.containsKey("seq")) {
            frame.add("seq", random.nextInt(1, 300));
        }
        if (sample.containsKey("room") && random.nextBoolean()) {
            frame.add("room", random.nextInt(4) > 0 ? "lobby" : "r" + random.nextInt(5));
        }
        if (sample.containsKey("name") && random.nextBoolean()) {
            frame.add("name", random.nextInt(3) == 0 ? HonestPeer.NAME : "fuzz-" + random.nextInt(8));
        }
        return frame.build();
    }

    private static byte[] line(JsonValue frame) {
        return (frame + "\n").getBytes(UTF_8);
    }
}
