package cortile.core.limit;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets everybody make a few tries at once and after that one in each interval.
 *
 * <p>A try is taken before it is made and given back when it was right, so that tries made at the same moment count too.
 * Remembers a bounded number of keys, those that tried last. Thread-safe.
 */
public final class KeyedLimit {

    private final int atOnce;
    private final long interval;
    private final int mostKeys;
    private final LongSupplier nanoTime;

    /** When the key will have all its tries again; those that have are not in it. */
    private final Map<String, Long> recoveredAt = new LinkedHashMap<>(); // guarded by this

    public KeyedLimit(int atOnce, Duration interval, int mostKeys, LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.interval = interval.toNanos();
        this.mostKeys = mostKeys;
        this.nanoTime = nanoTime;
    }

    /** Whether {@link #take} would succeed. */
    public synchronized boolean permits(String key) {
        return owed(key, nanoTime.getAsLong()) <= (atOnce - 1) * interval;
    }

    /** Takes a try; false where the key has none left at the moment. */
    public synchronized boolean take(String key) {
        long now = nanoTime.getAsLong();
        long owed = owed(key, now);
        if (owed > (atOnce - 1) * interval) {
            return false;
        }
        remember(key, now, owed + interval);
        return true;
    }

    public synchronized void giveBack(String key) {
        long now = nanoTime.getAsLong();
        remember(key, now, owed(key, now) - interval);
    }

    synchronized int remembered() {
        return recoveredAt.size();
    }

    private long owed(String key, long now) {
        Long at = recoveredAt.get(key);
        return at == null ? 0 : Math.max(0, at - now);
    }

    private void remember(String key, long now, long owed) {
        recoveredAt.remove(key);
        if (owed > 0) {
            recoveredAt.put(key, now + owed);
            forgetOldest();
        }
    }

    private void forgetOldest() {
        if (recoveredAt.size() > mostKeys) {
            Iterator<String> oldestFirst = recoveredAt.keySet().iterator();
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
