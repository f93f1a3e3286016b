package cortile.history.backup;

import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.TakeoutException;
import cortile.history.backup.Manifest.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** Reads a backup through. Stateless. */
public final class BackupCheck {

    private BackupCheck() {}

    /**
     * Compares every table with the sum it was written with.
     *
     * @param listener is told now and then how many rows were read
     * @throws TakeoutException where it is no backup, or not as it was written
     */
    public static DataReport of(Path file, LongConsumer listener) throws TakeoutException, IOException {
        Progress progress = new Progress(listener);
        try (Archive archive = Archive.open(file)) {
            for (Content content : archive.manifest().tables()) {
                archive.read(content, row -> progress.row());
            }
            return archive.manifest().report();
        } catch (SQLException e) {
            throw new IllegalStateException("No database was asked.", e);
        }
    }
}
