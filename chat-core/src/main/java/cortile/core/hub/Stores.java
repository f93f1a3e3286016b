package cortile.core.hub;

import cortile.core.directory.Directory;
import cortile.core.history.MessageHistory;
import cortile.core.search.MessageIndex;
import cortile.core.takeout.DataBackup;
import java.util.concurrent.Executor;

/**
 * What is kept, opened.
 *
 * @param index is given all that is stored, on the writing thread
 * @param workers whose threads do what takes a while, such as deriving a password's key
 * @param closing closes all of it, in the right order
 */
public record Stores(
        MessageHistory history,
        Directory directory,
        MessageIndex index,
        DataBackup backup,
        Executor workers,
        Runnable closing) {

    void close() {
        closing.run();
    }
}
