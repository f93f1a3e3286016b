package cortile.core.takeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongConsumer;

/** All that a server keeps, into one file; also while it runs. Thread-safe. */
@FunctionalInterface
public interface DataBackup {

    /**
     * Writes what was committed when it begins, and reads it back. The file is there only when it is complete, and only
     * the account that writes it can read it: it holds what people said, what their passwords are known by, and the
     * server's key.
     *
     * @param replace whether the file may be there already
     * @param progress is told now and then how many rows were written
     * @throws java.nio.file.FileAlreadyExistsException where it is there and may not be replaced
     */
    DataReport backUp(Path file, boolean replace, LongConsumer progress) throws TakeoutException, IOException;

    /**
     * What is in a backup.
     *
     * @param madeAt when it was begun
     * @param version of the server that made it
     * @param rows of all tables together
     * @param entries of all rooms together
     */
    record DataReport(Instant madeAt, String version, long rows, long entries) {}
}
