package cortile.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves the processor to those who store messages while there are very many: the index is a copy and may lag. Then
 * each step is followed by a rest nine times as long, so that indexing takes a tenth of one core at most; the reading
 * of pages counts as a step's time too. As soon as fewer messages come it goes on at full speed and owes nothing. Confined
 * to the indexing thread.
 */
final class Pace {

    /** Messages a second from which indexing steps back; people in a hundred lively rooms do not say as many. */
    static final long BUSY = 2_000;

    /** Rests for each step of the same length. */
    static final int RESTS = 9;

    /** How often is looked how many come, which also bounds how long a rest outlasts the rush. */
    static final Duration GLANCE = Duration.ofMillis(100);

    /** Does nothing for a while; ends sooner where the search is closed. */
    @FunctionalInterface
    interface Rest {
        void rest(long nanos) throws InterruptedException;
    }

    /** Something that takes time. */
    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }

    private final LongSupplier told;
    private final LongSupplier clock;
    private final Rest rest;

    private long lookedAt;
    private long toldBefore;
    private boolean busy;
    private long owed;

    /**
     * @param told how many messages were told so far
     * @param clock nanoseconds since any moment
     */
    Pace(LongSupplier told, LongSupplier clock, Rest rest) {
        this.told = told;
        this.clock = clock;
        this.rest = rest;
        this.lookedAt = clock.getAsLong();
        this.toldBefore = told.getAsLong();
    }

    /** Does it, and rests afterwards where that is due. */
    void go(Step step) throws InterruptedException {
        long begun = clock.getAsLong();
        step.run();
        owed += RESTS * (clock.getAsLong() - begun);
        while (isBusy() && owed > 0) {
            long nanos = Math.min(owed, GLANCE.toNanos());
            rest.rest(nanos);
            owed -= nanos;
        }
        owed = 0;
    }

    private boolean isBusy() {
        long nanos = clock.getAsLong() - lookedAt;
        if (nanos >= GLANCE.toNanos()) {
            long now = told.getAsLong();
            busy = (now - toldBefore) * (double) Duration.ofSeconds(1).toNanos() / nanos >= BUSY;
            lookedAt += nanos;
            toldBefore = now;
        }
        return busy;
    }
}
