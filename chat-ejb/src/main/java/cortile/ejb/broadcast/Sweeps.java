package cortile.ejb.broadcast;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has old messages forgotten soon after the start and every hour, one sweep at a time, until closed. Thread-safe.
 *
 * <p>It looks at the clock more often than it sweeps: the container's executor keeps a cancelled task, and with it the
 * application's class loader, until the task's next time would have come.
 */
final class Sweeps implements AutoCloseable {

    /** How often it is looked whether a sweep is due; the first is due at once. */
    static final Duration LOOK = Duration.ofSeconds(30);

    private static final long EVERY_NANOS = Duration.ofHours(1).toNanos();

    private static final System.Logger LOG = System.getLogger(Sweeps.class.getName());

    private final LongSupplier nanoTime;
    private @Nullable Supplier<CompletionStage<Long>> sweep; // guarded by this, as all below; null once closed
    private @Nullable ScheduledFuture<?> schedule;
    private boolean sweeping;
    private long due;

    /**
     * @param nanoTime monotonic time in nanoseconds
     * @param sweep begins a sweep, which ends when its stage does
     */
    Sweeps(LongSupplier nanoTime, Supplier<CompletionStage<Long>> sweep) {
        this.nanoTime = nanoTime;
        this.sweep = sweep;
        this.due = nanoTime.getAsLong();
    }

    synchronized void start(ScheduledExecutorService clock) {
        schedule = clock.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Begins a sweep, if it is time and the one before has ended. */
    void look() {
        Supplier<CompletionStage<Long>> next = next();
        if (next != null) {
            begin(next).whenComplete((count, failure) -> ended(failure));
        }
    }

    private synchronized @Nullable Supplier<CompletionStage<Long>> next() {
        boolean begins = sweep != null && !sweeping && nanoTime.getAsLong() - due >= 0;
        if (begins) {
            sweeping = true;
            due = nanoTime.getAsLong() + EVERY_NANOS;
        }
        return begins ? sweep : null;
    }

    private static CompletionStage<Long> begin(Supplier<CompletionStage<Long>> sweep) {
        try {
            return sweep.get();
        } catch (RuntimeException e) {
            // An exception would end the schedule, and nothing would be forgotten any more until the next start.
            return CompletableFuture.failedFuture(e);
        }
    }

    private void ended(@Nullable Throwable failure) {
        synchronized (this) {
            sweeping = false;
        }
        if (failure != null) {
            LOG.log(Level.WARNING, "Old messages could not be forgotten.", failure);
        }
    }

    /** Begins no more sweeps, and lets go of what they were to sweep; one that goes on ends when the history closes. */
    @Override
    public synchronized void close() {
        sweep = null;
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
