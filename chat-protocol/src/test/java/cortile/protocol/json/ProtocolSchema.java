package cortile.protocol.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One of the schemas of {@code docs/protocol}. */
final class ProtocolSchema {

    static final Path DOCUMENTS = Path.of("..", "docs");

    private final Schema validator;
    private final JsonObject root;

    private ProtocolSchema(String text) {
        validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
        root = parse(text);
    }

    static ProtocolSchema ofClient() throws IOException {
        return read("client");
    }

    static ProtocolSchema ofServer() throws IOException {
        return read("server");
    }

    private static ProtocolSchema read(String end) throws IOException {
        return new ProtocolSchema(Files.readString(DOCUMENTS.resolve("protocol/" + end + ".schema.json")));
    }

    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** What is wrong with a line; empty where it is valid. */
    List<String> problems(String line) {
        return validator
                .validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The types of all frames. */
    List<String> types() {
        return root.getJsonArray("oneOf").getValuesAs(JsonObject.class).stream()
                .map(frame -> resolve(frame)
                        .getJsonObject("properties")
                        .getJsonObject("type")
                        .getString("const"))
                .toList();
    }

    /** How a frame, or an entry of a page, must look. */
    JsonObject definition(JsonObject frame) {
        return root.getJsonObject("$defs").getJsonObject(frame.getString("type"));
    }

    /** The schema itself, where it is only a reference to it. */
    JsonObject resolve(JsonObject schema) {
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        JsonPointer pointer = Json.createPointer(schema.getString("$ref").substring(1));
        return pointer.getValue(root).asJsonObject();
    }

    static List<String> required(JsonObject definition) {
        return definition.getJsonArray("required").getValuesAs(JsonString::getString);
    }
}
