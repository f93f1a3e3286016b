package cortile.core.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets a burst through and then so many a second.
 *
 * <p>What is over the limit is not refused: its sender waits {@link #nanosUntilNext} before it is read again, so nothing
 * a person wrote is lost. Confined to one thread.
 */
public final class TokenBucket {

    private final LongSupplier nanoTime;
    private final long nanosPerToken;
    private final long mostSavedNanos;
    private long savedNanos;
    private long countedAt;

    /**
     * @param burst tokens that may be taken at once after a silence
     * @param perSecond tokens that come back each second; 0 for no limit at all
     * @param nanoTime monotonic time in nanoseconds
     */
    public TokenBucket(int burst, int perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nanosPerToken = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.mostSavedNanos = nanosPerToken * burst;
        this.savedNanos = mostSavedNanos;
        this.countedAt = nanoTime.getAsLong();
    }

    /** Takes a token; returns whether there was one. */
    public boolean take() {
        count();
        if (savedNanos < nanosPerToken) {
            return false;
        }
        savedNanos -= nanosPerToken;
        return true;
    }

    /** Nanoseconds until {@link #take} succeeds; 0 where it would now. */
    public long nanosUntilNext() {
        count();
        return Math.max(0, nanosPerToken - savedNanos);
    }

    private void count() {
        long now = nanoTime.getAsLong();
        savedNanos = Math.min(mostSavedNanos, savedNanos + (now - countedAt));
        countedAt = now;
    }
}
