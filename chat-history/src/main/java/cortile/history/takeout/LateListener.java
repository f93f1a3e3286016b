package cortile.history.takeout;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A listener that is known only once the store is open; before that nothing can be said. Thread-safe. */
final class LateListener implements HistoryListener {

    private final CompletableFuture<HistoryListener> to = new CompletableFuture<>();

    void passOnTo(HistoryListener listener) {
        to.complete(listener);
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        to.join().stored(batch);
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        to.join().repeated(draft, first);
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        to.join().refused(draft, refusal);
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        to.join().failed(drafts, sentence);
    }
}
