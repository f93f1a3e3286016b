package cortile.core.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has which name, so that nobody has a name that could be taken for another's. Thread-safe; claiming is one step.
 *
 * @param <T> kind of holder
 */
public final class NameClaims<T> {

    private final Map<String, T> holders = new HashMap<>(); // guarded by this

    /** Takes the name with all its {@link NameKey#lookAlikes look-alikes}; false where anybody has one of them. */
    public boolean claim(String name, T holder) {
        Set<String> keys = NameKey.lookAlikes(name);
        synchronized (this) {
            if (keys.stream().anyMatch(holders::containsKey)) {
                return false;
            }
            keys.forEach(key -> holders.put(key, holder));
            return true;
        }
    }

    /** Gives the name back; nothing happens where somebody else has it. */
    public void release(String name, T holder) {
        Set<String> keys = NameKey.lookAlikes(name);
        synchronized (this) {
            keys.forEach(key -> holders.remove(key, holder));
        }
    }

    /** Whoever is meant by the name, however it is written. */
    public Optional<T> holder(String name) {
        String key = NameKey.of(name);
        synchronized (this) {
            return Optional.ofNullable(holders.get(key));
        }
    }

    /** Whether {@link #claim} would fail. */
    public boolean isTaken(String name) {
        Set<String> keys = NameKey.lookAlikes(name);
        synchronized (this) {
            return keys.stream().anyMatch(holders::containsKey);
        }
    }
}
