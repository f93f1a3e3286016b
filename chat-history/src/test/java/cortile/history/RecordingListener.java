package cortile.history;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.history.check.HistoryChecker.Ack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. Thread-safe. */
public final class RecordingListener implements HistoryListener {

    public record Repeated(Draft draft, MessagePosted first) {}

    private final List<MessagePosted> stored = new ArrayList<>(); // guarded by itself
    public final List<Repeated> repeated = new CopyOnWriteArrayList<>();
    public final List<Draft> failed = new CopyOnWriteArrayList<>();
    public final List<String> sentences = new CopyOnWriteArrayList<>();

    @Override
    public void stored(List<MessagePosted> batch) {
        synchronized (stored) {
            stored.addAll(batch);
        }
    }

    @Override
    public void repeated(Draft draft, MessagePosted first) {
        repeated.add(new Repeated(draft, first));
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        failed.addAll(drafts);
        sentences.add(sentence);
    }

    public List<MessagePosted> stored() {
        synchronized (stored) {
            return List.copyOf(stored);
        }
    }

    public int count() {
        synchronized (stored) {
            return stored.size();
        }
    }

    /** What was told as stored, as the checker wants it. */
    public List<Ack> acks() {
        return stored().stream()
                .map(message -> new Ack(message.room(), message.id(), message.seq()))
                .toList();
    }
}
