package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a history on the caller's thread, which waits. Thread-safe. */
final class HistoryPages {

    private static final long PATIENCE_SECONDS = 30;

    private final MessageHistory history;

    HistoryPages(MessageHistory history) {
        this.history = history;
    }

    long lastSeq(String room) {
        return history.lastSeq(room);
    }

    /** The longest page after a place. */
    Page after(String room, long seq) throws InterruptedException {
        return await(history.readAfter(room, seq, MessageHistory.MAX_PAGE));
    }

    /** The message at a place as it is now, where there is one. */
    Optional<MessagePosted> message(String room, long seq) throws InterruptedException {
        List<LoggedEvent> entries = await(history.readAfter(room, seq - 1, 1)).entries();
        boolean there = !entries.isEmpty() && entries.get(0).seq() == seq && entries.get(0) instanceof MessagePosted;
        return there ? Optional.of((MessagePosted) entries.get(0)) : Optional.empty();
    }

    private static Page await(CompletionStage<Page> reading) throws InterruptedException {
        try {
            return reading.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new HistoryException("The history cannot be read: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new HistoryException("The history was not read within " + PATIENCE_SECONDS + " seconds.", e);
        }
    }
}
