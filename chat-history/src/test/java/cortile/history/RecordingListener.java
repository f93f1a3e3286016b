package cortile.history;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import cortile.history.check.HistoryChecker.Ack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. Thread-safe. */
public final class RecordingListener implements HistoryListener {

    public record Repeated(Draft draft, LoggedEvent first) {}

    public record Refused(Draft draft, Refusal refusal) {}

    private final List<LoggedEvent> stored = new ArrayList<>(); // guarded by itself
    public final List<Repeated> repeated = new CopyOnWriteArrayList<>();
    public final List<Refused> refused = new CopyOnWriteArrayList<>();
    public final List<Draft> failed = new CopyOnWriteArrayList<>();
    public final List<String> sentences = new CopyOnWriteArrayList<>();

    @Override
    public void stored(List<LoggedEvent> batch) {
        synchronized (stored) {
            stored.addAll(batch);
        }
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        repeated.add(new Repeated(draft, first));
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        refused.add(new Refused(draft, refusal));
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        failed.addAll(drafts);
        sentences.add(sentence);
    }

    public List<LoggedEvent> stored() {
        synchronized (stored) {
            return List.copyOf(stored);
        }
    }

    public int count() {
        synchronized (stored) {
            return stored.size();
        }
    }

    /** How many drafts something was told about. */
    public int answered() {
        return count() + repeated.size() + refused.size() + failed.size();
    }

    /** What was told as stored, as the checker wants it. */
    public List<Ack> acks() {
        return stored().stream().map(message -> Ack.of(message)).toList();
    }
}
