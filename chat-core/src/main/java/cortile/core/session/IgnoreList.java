package cortile.core.session;

import cortile.core.name.NameKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a person does not want to hear, by name; the same however it is written. Thread-safe: reading takes no lock. */
public final class IgnoreList {

    /** Names on one list. */
    public static final int MOST = 200;

    private volatile Map<String, String> namesByKey = Map.of();

    /** Replaces what stands in it. */
    public synchronized void fill(Collection<String> names) {
        Map<String, String> filled = new LinkedHashMap<>();
        names.forEach(name -> filled.put(NameKey.of(name), name));
        namesByKey = filled;
    }

    /** Puts a name on it, or takes it off; false where it was so already, or where there are as many as there may be. */
    public synchronized boolean change(String name, boolean ignored) {
        String key = NameKey.of(name);
        Map<String, String> changed = new LinkedHashMap<>(namesByKey);
        boolean differs =
                ignored ? changed.size() < MOST && changed.putIfAbsent(key, name) == null : changed.remove(key) != null;
        namesByKey = differs ? changed : namesByKey;
        return differs;
    }

    public boolean isEmpty() {
        return namesByKey.isEmpty();
    }

    /** Whether this is a name on it. */
    public boolean has(String name) {
        Map<String, String> now = namesByKey;
        return !now.isEmpty() && now.containsKey(NameKey.of(name));
    }

    /** As they were written, in the order they were put on it. */
    public List<String> names() {
        return List.copyOf(namesByKey.values());
    }
}
