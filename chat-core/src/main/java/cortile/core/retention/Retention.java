package cortile.core.retention;

import cortile.core.directory.RoomProfile;
import cortile.core.history.MessageHistory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Has the history forget what rooms keep no longer. Thread-safe; never blocks. */
public final class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());

    private final MessageHistory history;
    private final Clock clock;
    private final BiConsumer<String, Instant> forgotten;

    /**
     * Whoever else remembers is told as well.
     *
     * @param forgotten gets a room and the moment before which it remembers nothing, at every sweep: it may have missed
     *     one. Must neither block nor throw
     */
    public Retention(MessageHistory history, Clock clock, BiConsumer<String, Instant> forgotten) {
        this.history = history;
        this.clock = clock;
        this.forgotten = forgotten;
    }

    /**
     * Forgets once, one room after the other. A room where that fails is logged and does not keep the others.
     *
     * @return how many entries were forgotten; never fails
     */
    public CompletionStage<Long> sweep(Collection<RoomProfile> rooms) {
        Instant now = clock.instant();
        CompletionStage<Long> total = CompletableFuture.completedFuture(0L);
        for (RoomProfile room : rooms) {
            if (room.retentionDays() > 0) {
                Instant before = now.minus(Duration.ofDays(room.retentionDays()));
                total = total.thenCompose(sum -> forget(room, before).thenApply(count -> sum + count));
            }
        }
        return total;
    }

    private CompletionStage<Long> forget(RoomProfile room, Instant before) {
        return history.forget(room.name(), before).handle((count, failure) -> {
            if (failure != null) {
                LOG.log(
                        Level.WARNING,
                        "Old messages of the room {0} could not be forgotten: {1}",
                        room.name(),
                        failure);
                return 0L;
            }
            if (count > 0) {
                LOG.log(
                        Level.INFO,
                        "{0} entries of the room {1} were forgotten, older than {2} days.",
                        count,
                        room.name(),
                        room.retentionDays());
            }
            forgotten.accept(room.name(), before);
            return count;
        });
    }
}
