package cortile.history.writer;

import cortile.core.history.Draft;
import cortile.core.history.MessageHistory.Intake;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Drafts that wait for the disk, bounded in number and bytes, so that a disk that stands still costs memory up to that
 * bound and no sender's time. Thread-safe.
 *
 * <p>Waiting ignores interrupts: the writing thread must not end, nor carry an interrupt into the database.
 */
public final class DraftQueue {

    /** What a draft weighs besides its text, roughly. */
    private static final int OVERHEAD_BYTES = 256;

    private final int maxMessages;
    private final long maxBytes;

    private final ReentrantLock lock = new ReentrantLock(); // innermost; nothing is called under it
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Draft> waiting = new ArrayDeque<>(); // guarded by lock
    private long bytes; // guarded by lock
    private boolean available = true; // guarded by lock
    private boolean closed; // guarded by lock

    public DraftQueue(int maxMessages, long maxBytes) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
    }

    public Intake offer(Draft draft) {
        lock.lock();
        try {
            if (closed) {
                return Intake.CLOSED;
            } else if (!available) {
                return Intake.UNAVAILABLE;
            } else if (waiting.size() >= maxMessages || bytes + weight(draft) > maxBytes) {
                return Intake.FULL;
            }
            waiting.add(draft);
            bytes += weight(draft);
            changed.signal();
            return Intake.QUEUED;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for drafts and takes up to the bounds, at least one; empty once the queue is closed and nothing waits. */
    List<Draft> take(int mostMessages, long mostBytes) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return takeUpTo(mostMessages, mostBytes);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses new drafts from now on, and hands out all that wait. */
    List<Draft> suspend() {
        lock.lock();
        try {
            available = false;
            return takeUpTo(Integer.MAX_VALUE, Long.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Takes drafts again. */
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

    private List<Draft> takeUpTo(int mostMessages, long mostBytes) {
        List<Draft> taken = new ArrayList<>(Math.min(waiting.size(), mostMessages));
        long takenBytes = 0;
        while (!waiting.isEmpty() && taken.size() < mostMessages && (taken.isEmpty() || takenBytes < mostBytes)) {
            Draft draft = waiting.remove();
            takenBytes += weight(draft);
            taken.add(draft);
        }
        bytes -= takenBytes;
        return taken;
    }

    private static long weight(Draft draft) {
        return OVERHEAD_BYTES + 2L * draft.text().value().length();
    }
}
