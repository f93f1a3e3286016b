package cortile.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.core.takeout.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The file a room is exported into. Immutable.
 *
 * @param replace whether one that is there already may go
 * @param locale the language of what nobody said
 */
public record ExportFile(Path path, ExportFormat format, boolean replace, Locale locale) {

    /**
     * Writes it.
     *
     * @return how many entries were read
     * @throws java.nio.file.FileAlreadyExistsException where it is there and may not be replaced
     * @throws cortile.core.history.HistoryException where the history cannot be read
     */
    public long write(String room, RoomExport export) throws IOException, InterruptedException {
        return new WholeFile(path, replace).<Long, InterruptedException>write(out -> write(room, export, out));
    }

    private long write(String room, RoomExport export, OutputStream out) throws IOException, InterruptedException {
        return format == ExportFormat.TEXT
                ? export.writeText(room, locale, ZoneId.systemDefault(), new OutputStreamWriter(out, UTF_8))
                : export.writeArchive(room, Instant.now(), out);
    }
}
