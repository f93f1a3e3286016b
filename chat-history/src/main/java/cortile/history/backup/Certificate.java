package cortile.history.backup;

import cortile.core.takeout.TakeoutException;
import cortile.core.transfer.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The certificate the server made itself, with its key: the only file of the data, but for the database, that cannot be made
 * again. People trust the server by it. Stateless.
 */
final class Certificate {

    /** Its place in the data directory, and its name in a backup. */
    private static final String PLACE = "tls/generated.pem";

    private Certificate() {}

    static void backUp(Path data, ZipOutputStream zip) throws IOException {
        Path file = data.resolve(PLACE);
        if (Files.isRegularFile(file)) {
            zip.putNextEntry(new ZipEntry(PLACE));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    /** Puts it back, unless the server has one meanwhile. */
    static void restore(Archive archive, Path data) throws TakeoutException, IOException {
        Path file = data.resolve(PLACE);
        Optional<byte[]> kept = archive.file(PLACE);
        if (kept.isPresent() && !Files.exists(file)) {
            Files.createDirectories(file.resolveSibling("."));
            new WholeFile(file, false).<OutputStream, IOException>write(out -> {
                out.write(kept.get());
                return out;
            });
        }
    }
}
