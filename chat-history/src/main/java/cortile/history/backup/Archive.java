package cortile.history.backup;

import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.backup.Manifest.Content;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup, open for reading. Confined to one thread. */
final class Archive implements AutoCloseable {

    /** What is no table is small: a certificate, a list of operators. */
    private static final int MOST_FILE_BYTES = 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Takes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        void take(@Nullable Object[] row) throws SQLException, TakeoutException;
    }

    static String entryOf(String table) {
        return "tables/" + table + ".json";
    }

    /** @throws TakeoutException where it is no backup */
    static Archive open(Path file) throws TakeoutException, IOException {
        ZipFile zip = zip(file);
        try (InputStream in = stream(zip, Manifest.ENTRY)) {
            return new Archive(zip, Manifest.read(in));
        } catch (ZipException | EOFException e) {
            zip.close();
            throw new TakeoutException(Reason.NO_BACKUP, "It is damaged (" + e.getMessage() + ").", e);
        } catch (TakeoutException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws TakeoutException, IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // all of which the library throws where the file's own list is damaged
            throw new TakeoutException(
                    Reason.NO_BACKUP, "It is no file of this kind, or cut short (" + e.getMessage() + ").", e);
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws TakeoutException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new TakeoutException(Reason.NO_BACKUP, "There is no " + name + " in it.");
        }
        return zip.getInputStream(entry);
    }

    Manifest manifest() {
        return manifest;
    }

    /** What is no table, where it is there. */
    Optional<byte[]> file(String name) throws TakeoutException, IOException {
        if (zip.getEntry(name) == null) {
            return Optional.empty();
        }
        try (InputStream in = stream(zip, name)) {
            return Optional.of(in.readNBytes(MOST_FILE_BYTES));
        }
    }

    /** Reads a table's rows, and fails after the last where they do not come to what was written. */
    void read(Content content, Rows rows) throws TakeoutException, IOException, SQLException {
        RowSum sum = new RowSum();
        try (InputStream in = stream(zip, entryOf(content.table()));
                JsonParser parser = Json.PROVIDER.createParser(in)) {
            expect(parser, Event.START_ARRAY);
            while (parser.next() == Event.START_ARRAY) {
                @Nullable Object[] row = row(parser, content.columns().size());
                sum.add(row);
                rows.take(row);
            }
        } catch (JsonException | NoSuchElementException | ZipException | EOFException e) {
            throw damaged(content, e);
        }
        if (sum.rows() != content.rows() || !sum.hex().equals(content.sum())) {
            throw damaged(content, null);
        }
    }

    private static @Nullable Object[] row(JsonParser parser, int columns) {
        @Nullable Object[] row = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = value(parser, parser.next());
        }
        expect(parser, Event.END_ARRAY);
        return row;
    }

    private static @Nullable Object value(JsonParser parser, Event event) {
        return switch (event) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> parser.getLong();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonException("no value: " + event);
        };
    }

    private static void expect(JsonParser parser, Event wanted) {
        Event found = parser.next();
        if (found != wanted) {
            throw new JsonException(found + " where " + wanted + " should be");
        }
    }

    private static TakeoutException damaged(Content content, @Nullable Exception cause) {
        String sentence = "The table " + content.table() + " is not as it was written: the file is damaged.";
        return cause == null
                ? new TakeoutException(Reason.NO_BACKUP, sentence)
                : new TakeoutException(Reason.NO_BACKUP, sentence, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
