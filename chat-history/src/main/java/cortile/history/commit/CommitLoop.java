package cortile.history.commit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A thread that stores: takes all that waits, has it committed once, and begins again.
 *
 * <p>The longer a commit takes, the more waits for the next: the group grows with the load and nothing is tuned. After
 * a failure everything that waits is given back at once, and the database is opened again with growing pauses until
 * it works. Everything but {@link #awaitEnd} is confined to the storing thread.
 *
 * @param <T> what is stored
 */
public final class CommitLoop<T> implements Runnable {

    private static final Logger LOG = System.getLogger(CommitLoop.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final CommitQueue<T> queue;
    private final GroupStore<T> store;
    private final GroupLimits limits;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;
    private boolean failing;

    /** How many things are stored in one commit, and what they may weigh. */
    public record GroupLimits(int items, long bytes) {}

    /**
     * @param store opened
     * @param limits how much is stored in one commit
     */
    public CommitLoop(CommitQueue<T> queue, GroupStore<T> store, GroupLimits limits) {
        this.queue = queue;
        this.store = store;
        this.limits = limits;
    }

    @Override
    public void run() {
        try {
            List<T> group = queue.take(limits.items(), limits.bytes());
            while (!group.isEmpty()) {
                store(group);
                group = queue.take(limits.items(), limits.bytes());
            }
        } finally {
            queue.close();
            store.close();
            ended.countDown();
        }
    }

    /** Waits for the thread's end, at most so long and whatever interrupts; returns whether it has ended. */
    public boolean awaitEnd(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void store(List<T> group) {
        // Not to be carried into the database; clearing it is all an interrupt can achieve here.
        boolean ignored = Thread.interrupted();
        try {
            store.store(group);
            succeeded();
        } catch (SQLException | RuntimeException | Error e) {
            // A driver's code throws more than SQLException when a disk is full; the thread must outlive it all.
            fail(group, e);
            reopen();
        }
    }

    private void succeeded() {
        pause = FIRST_PAUSE;
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "{0} is written again.", store.describe());
        }
    }

    private void fail(List<T> group, Throwable cause) {
        List<T> all = new ArrayList<>(group);
        all.addAll(queue.suspend());
        if (!failing) {
            failing = true;
            LOG.log(Level.ERROR, store.describe() + " cannot be written; what is new is refused until it can.", cause);
        }
        store.failed(List.copyOf(all), cause);
    }

    /** Returns when the database is open again or nothing more is to be stored. */
    private void reopen() {
        store.close();
        while (!queue.awaitClosed(pause)) {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            if (isOpenedAgain()) {
                queue.resume();
                return;
            }
        }
    }

    private boolean isOpenedAgain() {
        try {
            store.reopen();
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            // As above: whatever the driver throws, the next attempt may succeed.
            LOG.log(Level.DEBUG, store.describe() + " cannot be opened yet.", e);
            store.close();
            return false;
        }
    }
}
