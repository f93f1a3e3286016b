package cortile.core.search;

import java.util.concurrent.CompletionStage;

/** Finds messages by their words. Thread-safe; never blocks who asks. */
public interface MessageSearch {

    /** How many messages one answer holds at most, whatever is asked for. */
    int MAX_FOUND = 50;

    /**
     * The newest messages that have every word.
     *
     * @return completed on a reading thread; fails with a {@link cortile.core.history.HistoryException} that says why in
     *     a sentence for a person
     */
    CompletionStage<Found> find(Query query);
}
