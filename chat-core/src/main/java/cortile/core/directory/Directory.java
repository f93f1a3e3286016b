package cortile.core.directory;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps rooms, roles, accounts and read markers. It is read once, at opening; after that the core remembers and only
 * writes. Thread-safe; only {@link #load} and {@link #close} block.
 */
public interface Directory extends AutoCloseable {

    /**
     * Everything kept so far.
     *
     * @throws cortile.core.history.HistoryException where it cannot be read
     */
    DirectoryContents load();

    /**
     * Keeps all of these or none, after all changes handed over before.
     *
     * @return completed, on the directory's thread, when they are as safe as the chosen durability asks; fails with a
     *     {@link cortile.core.history.HistoryException} that says why in a sentence for a person
     */
    CompletionStage<Void> store(List<DirectoryChange> changes);

    /** Stores what waits (within a bounded time) and lets go of the store. */
    @Override
    void close();
}
