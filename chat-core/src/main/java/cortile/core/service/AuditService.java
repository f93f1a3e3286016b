package cortile.core.service;

import cortile.core.audit.Actor;
import cortile.core.audit.AuditEntry;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange.WriteDown;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was done to keep order, written down for good: who, what, whom, where, why and when, and never what people say. Only added
 * to; the newest {@value Directory#MOST_ACTS} are kept. Thread-safe; never blocks.
 */
public final class AuditService {

    /** Entries of one page at most. */
    public static final int MOST_OF_A_PAGE = 500;

    private static final System.Logger LOG = System.getLogger(AuditService.class.getName());

    private final Directory directory;
    private final Clock clock;
    private final AtomicLong lastId;

    AuditService(Directory directory, Clock clock, long lastId) {
        this.directory = directory;
        this.clock = clock;
        this.lastId = new AtomicLong(lastId);
    }

    /**
     * What was done, and where.
     *
     * @param act in one word, such as {@code ban}
     * @param whom a name, pattern or range; empty where it is about nobody
     * @param room exact name; empty for the whole server
     * @param detail reason, time or value; may be empty
     */
    public record Deed(String act, String whom, String room, String detail) {}

    /** The next entry, to be stored by whoever does the deed, together with it. */
    AuditEntry entry(Actor by, Deed deed) {
        return new AuditEntry(
                lastId.incrementAndGet(),
                clock.instant(),
                by.name(),
                by.via(),
                deed.act(),
                deed.whom(),
                deed.room(),
                deed.detail());
    }

    /**
     * Writes down what was done.
     *
     * @return completed when it is stored; fails where it cannot be, which is logged as well
     */
    public CompletionStage<Void> writeDown(Actor by, Deed deed) {
        AuditEntry entry = entry(by, deed);
        return directory.store(List.of(new WriteDown(entry))).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(
                        Level.WARNING,
                        "The audit log misses: {0} by {1} ({2}): {3}",
                        entry.act(),
                        entry.by(),
                        entry.via(),
                        failure.getMessage());
            }
        });
    }

    /**
     * The newest entries before one of them, the newest first.
     *
     * @param before an id; {@link Long#MAX_VALUE} for the end
     */
    public CompletionStage<List<AuditEntry>> page(long before, int limit) {
        return directory.acts(before, Math.max(1, Math.min(limit, MOST_OF_A_PAGE)));
    }
}
