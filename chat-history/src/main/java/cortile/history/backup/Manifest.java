package cortile.history.backup;

import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself. Immutable.
 *
 * @param version of the server that made it
 * @param schema number of the last script that had been run
 */
record Manifest(Instant madeAt, String version, String schema, List<Content> tables) {

    /** Its name in the backup. */
    static final String ENTRY = "backup.json";

    /** Of the file; another one is not read. */
    private static final int FORMAT = 1;

    Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * What a table came to.
     *
     * @param columns in the order they are written
     * @param sum of {@link RowSum}
     */
    record Content(String table, List<String> columns, long rows, String sum) {

        Content {
            columns = List.copyOf(columns);
        }

        private JsonObject json() {
            JsonArrayBuilder names = Json.PROVIDER.createArrayBuilder(columns);
            return Json.PROVIDER
                    .createObjectBuilder()
                    .add("table", table)
                    .add("columns", names)
                    .add("rows", rows)
                    .add("sum", sum)
                    .build();
        }

        private static Content of(JsonObject json) {
            List<String> columns = json.getJsonArray("columns").getValuesAs(JsonString::getString);
            return new Content(
                    json.getString("table"),
                    columns,
                    json.getJsonNumber("rows").longValueExact(),
                    json.getString("sum"));
        }
    }

    DataReport report() {
        long entries = tables.stream()
                .filter(content -> content.table().equals("entry"))
                .mapToLong(Content::rows)
                .sum();
        return new DataReport(
                madeAt, version, tables.stream().mapToLong(Content::rows).sum(), entries);
    }

    void write(OutputStream out) {
        JsonArrayBuilder contents = Json.PROVIDER.createArrayBuilder();
        tables.forEach(content -> contents.add(content.json()));
        JsonObject json = Json.PROVIDER
                .createObjectBuilder()
                .add("format", FORMAT)
                .add("made-at", madeAt.toString())
                .add("version", version)
                .add("schema", schema)
                .add("tables", contents)
                .build();
        try (JsonWriter writer = Json.PROVIDER.createWriter(Json.stayingOpen(out))) {
            writer.writeObject(json);
        }
    }

    /** @throws TakeoutException where it is none, or of another format */
    static Manifest read(InputStream in) throws TakeoutException {
        try (JsonReader reader = Json.PROVIDER.createReader(in)) {
            JsonObject json = reader.readObject();
            int format = json.getInt("format");
            if (format != FORMAT) {
                throw new TakeoutException(
                        Reason.NO_BACKUP, "It has the format " + format + ", which a newer Cortile may know.");
            }
            return new Manifest(
                    Instant.parse(json.getString("made-at")),
                    json.getString("version"),
                    json.getString("schema"),
                    json.getJsonArray("tables").getValuesAs(Content::of));
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | DateTimeException
                | ArithmeticException e) {
            // what the JSON library throws where a field is missing, or of another kind
            throw new TakeoutException(Reason.NO_BACKUP, "What it says of itself cannot be read: " + e, e);
        }
    }
}
