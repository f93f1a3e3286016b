package cortile.history.commit;

import cortile.core.history.MessageHistory.Intake;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * What waits for the disk, bounded in number and bytes, so that a disk that stands still costs memory up to that
 * bound and no sender's time. Thread-safe.
 *
 * <p>Waiting ignores interrupts: a writing thread must not end, nor carry an interrupt into the database.
 *
 * @param <T> what waits
 */
public final class CommitQueue<T> {

    private final int maxItems;
    private final long maxBytes;
    private final ToLongFunction<T> weight;

    private final ReentrantLock lock = new ReentrantLock(); // innermost; nothing is called under it
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<T> waiting = new ArrayDeque<>(); // guarded by lock
    private long bytes; // guarded by lock
    private boolean available = true; // guarded by lock
    private boolean closed; // guarded by lock

    /**
     * @param maxItems how many may wait
     * @param maxBytes and what they may weigh together
     * @param weight what one weighs in bytes, the same whenever it is asked
     */
    public CommitQueue(int maxItems, long maxBytes, ToLongFunction<T> weight) {
        this.maxItems = maxItems;
        this.maxBytes = maxBytes;
        this.weight = weight;
    }

    /** Takes it, where it can be taken; whoever stores is woken at once. */
    public Intake offer(T item) {
        return offer(item, Runnable::run);
    }

    /**
     * Takes it, where it can be taken.
     *
     * @param turn wakes whoever stores, when it comes to it: what was offered until then is stored together
     */
    public Intake offer(T item, Executor turn) {
        long itemBytes = weight.applyAsLong(item);
        boolean first;
        lock.lock();
        try {
            if (closed) {
                return Intake.CLOSED;
            } else if (!available) {
                return Intake.UNAVAILABLE;
            } else if (waiting.size() >= maxItems || bytes + itemBytes > maxBytes) {
                return Intake.FULL;
            }
            first = waiting.isEmpty();
            waiting.add(item);
            bytes += itemBytes;
        } finally {
            lock.unlock();
        }
        if (first) {
            turn.execute(this::wake);
        }
        return Intake.QUEUED;
    }

    private void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something and takes up to the bounds, at least one; empty once the queue is closed and nothing waits. */
    List<T> take(int mostItems, long mostBytes) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return takeUpTo(mostItems, mostBytes);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses what is new from now on, and hands out all that wait. */
    List<T> suspend() {
        lock.lock();
        try {
            available = false;
            return takeUpTo(Integer.MAX_VALUE, Long.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Takes new things again. */
    void resume() {
        lock.lock();
        try {
            available = true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more for good; what waits can still be taken out. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until closed or the time is over; returns whether it is closed. */
    boolean awaitClosed(Duration time) {
        long left = time.toNanos();
        long end = System.nanoTime() + left;
        lock.lock();
        try {
            while (!closed && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException ignored) {
                    // The flag is gone, which is what is wanted: nothing may interrupt the writer.
                    left = end - System.nanoTime();
                }
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private List<T> takeUpTo(int mostItems, long mostBytes) {
        List<T> taken = new ArrayList<>(Math.min(waiting.size(), mostItems));
        long takenBytes = 0;
        while (!waiting.isEmpty() && taken.size() < mostItems && (taken.isEmpty() || takenBytes < mostBytes)) {
            T item = waiting.remove();
            takenBytes += weight.applyAsLong(item);
            taken.add(item);
        }
        bytes -= takenBytes;
        return taken;
    }
}
