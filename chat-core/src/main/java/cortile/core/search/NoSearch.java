package cortile.core.search;

import cortile.core.event.LoggedEvent;
import cortile.core.history.HistoryException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands in where there is no index: finds nothing, and says so. Immutable. */
public final class NoSearch implements MessageIndex {

    @Override
    public CompletionStage<Found> find(Query query) {
        return CompletableFuture.failedFuture(new HistoryException("This server runs without search at the moment."));
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        // nothing to keep up with
    }

    @Override
    public void catchUp(Set<String> rooms) {
        // nothing to keep up with
    }

    @Override
    public void forget(String room, Instant before) {
        // nothing remembered
    }
}
