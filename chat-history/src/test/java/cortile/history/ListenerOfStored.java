package cortile.history;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import java.util.List;
import java.util.function.Consumer;

/** Passes on what is stored and ignores the rest. */
public record ListenerOfStored(Consumer<List<LoggedEvent>> consumer) implements HistoryListener {

    @Override
    public void stored(List<LoggedEvent> batch) {
        consumer.accept(batch);
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {}

    @Override
    public void refused(Draft draft, Refusal refusal) {}

    @Override
    public void failed(List<Draft> drafts, String sentence) {}
}
