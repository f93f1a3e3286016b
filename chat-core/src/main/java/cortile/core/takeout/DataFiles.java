package cortile.core.takeout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Backups of the data that the system properties and the environment name as they do for the server. Found as a service.
 * Every method waits until all is done.
 */
public interface DataFiles extends DataBackup {

    /**
     * Reads a backup into a database that is empty, or not there; what was restored is compared with what was backed up.
     *
     * @param replace whether files of a history that is there are put aside, under another name
     * @param progress is told now and then how many rows were read
     */
    DataReport restore(Path file, boolean replace, LongConsumer progress) throws TakeoutException, IOException;

    /** Reads a backup through and compares it with the sums it was made with. */
    DataReport check(Path file, LongConsumer progress) throws TakeoutException, IOException;
}
