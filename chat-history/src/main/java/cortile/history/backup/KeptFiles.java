package cortile.history.backup;

import cortile.core.takeout.TakeoutException;
import cortile.core.transfer.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of the data, but for the database, that cannot be made again: the certificate the server made itself, with its
 * key, by which people trust it; and who may run the server. Stateless.
 */
final class KeptFiles {

    /** Their places in the data directory, and their names in a backup. */
    private static final List<String> PLACES = List.of("tls/generated.pem", "operators.json");

    private KeptFiles() {}

    static void backUp(Path data, ZipOutputStream zip) throws IOException {
        for (String place : PLACES) {
            Path file = data.resolve(place);
            if (Files.isRegularFile(file)) {
                zip.putNextEntry(new ZipEntry(place));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** Puts them back, but for those that are there meanwhile. */
    static void restore(Archive archive, Path data) throws TakeoutException, IOException {
        for (String place : PLACES) {
            Path file = data.resolve(place);
            Optional<byte[]> kept = archive.file(place);
            if (kept.isPresent() && !Files.exists(file)) {
                restore(kept.get(), file);
            }
        }
    }

    private static void restore(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        new WholeFile(file, false).<Integer, IOException>write(out -> {
            out.write(bytes);
            return bytes.length;
        });
    }
}
