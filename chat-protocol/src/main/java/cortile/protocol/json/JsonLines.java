package cortile.protocol.json;

import cortile.protocol.message.ErrorCode;
import cortile.protocol.text.Utf8;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One JSON object a line, both ways; the two codecs say what is inside. Stateless. */
final class JsonLines {

    /** Deeper than any frame of ours; bounds what a hostile line can make the parser do. */
    private static final int MAX_DEPTH = 16;

    // Looked up once: the lookup itself costs more than a frame.
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(
            Map.of("org.eclipse.parsson.rejectDuplicateKeys", true, "org.eclipse.parsson.maxDepth", MAX_DEPTH));
    private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());

    private JsonLines() {}

    /** The object as one line with its line end. */
    static byte[] write(String type, Consumer<FieldWriter> fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator json = GENERATORS.createGenerator(line)) {
            json.writeStartObject().write("type", type);
            fields.accept(new FieldWriter(json));
            json.writeEnd();
        }
        line.write('\n');
        return line.toByteArray();
    }

    /** Reads a line and hands its object on; what is wrong with it becomes a refusal. */
    static <M> Decoded<M> read(byte[] line, Function<Fields, Decoded<M>> decode) {
        Optional<String> text = Utf8.decode(line);
        if (text.isEmpty()) {
            return new Decoded.Refused<>(ErrorCode.INVALID_UTF8, "The line is not valid UTF-8.", null);
        }
        Optional<JsonObject> object = parse(text.get());
        if (object.isEmpty()) {
            return new Decoded.Refused<>(ErrorCode.BAD_FRAME, "The line is not one JSON object.", null);
        }
        Fields fields = new Fields(object.get());
        try {
            return decode.apply(fields);
        } catch (Fields.BadField e) {
            return new Decoded.Refused<>(ErrorCode.BAD_FRAME, e.getMessage(), fields.idOrNull());
        }
    }

    private static Optional<JsonObject> parse(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            boolean begins = parser.hasNext() && parser.next() == JsonParser.Event.START_OBJECT;
            Optional<JsonObject> object = begins ? Optional.of(parser.getObject()) : Optional.empty();
            return begins && parser.hasNext() ? Optional.empty() : object;
        } catch (RuntimeException e) {
            // Malformed text is a JsonException, but too deep a nesting is told with a bare RuntimeException.
            return Optional.empty();
        }
    }
}
