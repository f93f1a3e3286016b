package cortile.history;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import java.util.List;
import java.util.function.Consumer;

/** Passes on what is stored and ignores the rest. */
record ListenerOfStored(Consumer<List<MessagePosted>> consumer) implements HistoryListener {

    @Override
    public void stored(List<MessagePosted> batch) {
        consumer.accept(batch);
    }

    @Override
    public void repeated(Draft draft, MessagePosted first) {}

    @Override
    public void failed(List<Draft> drafts, String sentence) {}
}
