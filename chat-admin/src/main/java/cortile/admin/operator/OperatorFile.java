package cortile.admin.operator;

import cortile.admin.operation.Level;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The operators as JSON in a file. Confined to whoever holds {@link Operators}' lock. */
final class OperatorFile {

    private static final long MOST_BYTES = 1_000_000;

    private final Path path;

    OperatorFile(Path path) {
        this.path = path;
    }

    /** What it holds; empty where there is no file. */
    Optional<OperatorBook> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException(path + " is larger than " + MOST_BYTES + " bytes.");
        }
        try (Reader text = new StringReader(Files.readString(path));
                JsonReader json = Json.createReader(text)) {
            return Optional.of(book(json.readObject()));
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeParseException e) {
            // the JSON API throws all of these for a document of another shape
            throw new IOException(path + " is damaged (" + e.getMessage() + ").", e);
        }
    }

    private OperatorBook book(JsonObject json) throws IOException {
        OperatorBook book = new OperatorBook(List.of(), List.of());
        for (JsonObject entry : json.getJsonArray("operators").getValuesAs(JsonObject.class)) {
            book = book.with(
                    new Operator(entry.getString("name"), level(entry), entry.getString("verifier"), since(entry)));
        }
        for (JsonObject entry : json.getJsonArray("tokens").getValuesAs(JsonObject.class)) {
            book = book.with(
                    new AccessToken(entry.getString("name"), level(entry), entry.getString("hash"), since(entry)));
        }
        return book;
    }

    private Level level(JsonObject entry) throws IOException {
        return Level.of(entry.getString("level"))
                .orElseThrow(() -> new IOException(path + " names a level there is not."));
    }

    private static Instant since(JsonObject entry) {
        return Instant.parse(entry.getString("since"));
    }

    void write(OperatorBook book) throws IOException {
        JsonArrayBuilder operators = Json.createArrayBuilder();
        for (Operator operator : book.operators()) {
            operators.add(Json.createObjectBuilder()
                    .add("name", operator.name())
                    .add("level", operator.level().key())
                    .add("verifier", operator.verifier())
                    .add("since", operator.since().toString()));
        }
        JsonArrayBuilder tokens = Json.createArrayBuilder();
        for (AccessToken token : book.tokens()) {
            tokens.add(Json.createObjectBuilder()
                    .add("name", token.name())
                    .add("level", token.level().key())
                    .add("hash", token.hash())
                    .add("since", token.since().toString()));
        }
        PrivateFile.write(
                path,
                Json.createObjectBuilder()
                        .add("operators", operators)
                        .add("tokens", tokens)
                        .build()
                        .toString());
    }
}
