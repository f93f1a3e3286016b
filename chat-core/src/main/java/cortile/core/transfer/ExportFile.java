package cortile.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.core.takeout.ExportFormat;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The file a room is exported into. It has its name only when it is complete, and on disk; until then only the account
 * that writes it can read it. Immutable.
 *
 * @param replace whether one that is there already may go
 * @param locale the language of what nobody said
 */
public record ExportFile(Path path, ExportFormat format, boolean replace, Locale locale) {

    /**
     * Writes it.
     *
     * @return how many entries were read
     * @throws FileAlreadyExistsException where it is there and may not be replaced
     * @throws cortile.core.history.HistoryException where the history cannot be read
     */
    public long write(String room, RoomExport export) throws IOException, InterruptedException {
        if (!replace && Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new NoSuchFileException(String.valueOf(directory));
        }
        Path part = Files.createTempFile(directory, room + "-", ".part");
        try {
            long entries = write(room, export, part);
            if (replace) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, path);
            }
            return entries;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(String room, RoomExport export, Path part) throws IOException, InterruptedException {
        try (FileOutputStream file = new FileOutputStream(part.toFile());
                OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
            long entries = format == ExportFormat.TEXT
                    ? export.writeText(room, locale, ZoneId.systemDefault(), new OutputStreamWriter(out, UTF_8))
                    : export.writeArchive(room, Instant.now(), out);
            file.getFD().sync();
            return entries;
        }
    }
}
