package cortile.history.reader;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few tasks at once on somebody else's executor and lets a bounded number wait, so that reading never occupies
 * all its threads. Thread-safe.
 */
public final class ReadQueue {

    private final Executor executor;
    private final int maxRunning;
    private final int maxWaiting;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Queue<Runnable> waiting = new ArrayDeque<>(); // guarded by lock
    private int running; // guarded by lock

    public ReadQueue(Executor executor, int maxRunning, int maxWaiting) {
        this.executor = executor;
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Runs the task soon.
     *
     * @param task must not throw
     * @return false where too many wait or the executor takes nothing
     */
    public boolean offer(Runnable task) {
        synchronized (lock) {
            if (running == maxRunning) {
                return waiting.size() < maxWaiting && waiting.add(task);
            }
            running++;
        }
        try {
            executor.execute(() -> runAll(task));
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (lock) {
                running--;
            }
            return false;
        }
    }

    private void runAll(Runnable first) {
        for (Runnable task = first; task != null; task = next()) {
            task.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            Runnable next = waiting.poll();
            if (next == null) {
                running--;
            }
            return next;
        }
    }
}
