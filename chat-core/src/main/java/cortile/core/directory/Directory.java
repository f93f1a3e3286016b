package cortile.core.directory;

import cortile.core.audit.AuditEntry;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps rooms, roles, accounts, read markers, bans and mutes, and the audit log. It is read once, at opening; after that the core remembers and only
 * writes, and reads the audit log for who asks. Thread-safe; only {@link #load} and {@link #close} block.
 */
public interface Directory extends AutoCloseable {

    /** Entries the audit log holds at most, give or take a thousand. */
    int MOST_ACTS = 100_000;

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

    /**
     * The newest entries of the audit log before one of them, the newest first.
     *
     * @param before an id; {@link Long#MAX_VALUE} for the end
     */
    CompletionStage<List<AuditEntry>> acts(long before, int limit);

    /** Stores what waits (within a bounded time) and lets go of the store. */
    @Override
    void close();
}
