package cortile.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The conversation in the order in which it is shown, bounded: the oldest entries go when there are too many.
 *
 * <p>Confined to the model's thread.
 */
public final class Timeline {

    /** How many entries are kept at most; a tenth goes at a time, so that views need not follow every message. */
    public static final int MAX_ENTRIES = 20_000;

    /** Told after each change, on the model's thread. */
    public interface Listener {
        /** One entry came at the end. */
        void appended();

        /** The entry at this index changed in place. */
        void changed(int index);

        /** This many entries went from the beginning. */
        void trimmed(int count);
    }

    private final List<Listener> listeners = new ArrayList<>();
    private final Map<String, Long> ownById = new HashMap<>();
    private final int maxEntries;
    private final List<Entry> entries = new ArrayList<>();
    private long trimmed;

    public Timeline() {
        this(MAX_ENTRIES);
    }

    Timeline(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public int size() {
        return entries.size();
    }

    public Entry get(int index) {
        return entries.get(index);
    }

    void add(Entry entry) {
        if (entry instanceof Entry.Said said && said.own()) {
            ownById.put(said.id(), trimmed + entries.size());
        }
        entries.add(entry);
        listeners.forEach(Listener::appended);
        if (entries.size() > maxEntries) {
            trim(Math.max(1, maxEntries / 10));
        }
    }

    private void trim(int count) {
        List<Entry> oldest = entries.subList(0, count);
        for (Entry entry : oldest) {
            if (entry instanceof Entry.Said said && said.own()) {
                ownById.remove(said.id());
            }
        }
        oldest.clear();
        trimmed += count;
        listeners.forEach(listener -> listener.trimmed(count));
    }

    /** Our own message with this id, while it is still kept. */
    Optional<Entry.Said> own(String id) {
        return indexOf(id).map(index -> (Entry.Said) entries.get(index));
    }

    /** Changes our own message in place; one that has been trimmed is passed over. */
    void changeOwn(String id, UnaryOperator<Entry.Said> change) {
        indexOf(id).ifPresent(index -> {
            entries.set(index, change.apply((Entry.Said) entries.get(index)));
            listeners.forEach(listener -> listener.changed(index));
        });
    }

    private Optional<Integer> indexOf(String id) {
        return Optional.ofNullable(ownById.get(id)).map(position -> (int) (position - trimmed));
    }
}
