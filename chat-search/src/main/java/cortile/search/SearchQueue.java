package cortile.search;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few searches at once on somebody else's executor and lets a bounded number wait, so that searching never
 * occupies all its threads. Thread-safe.
 */
final class SearchQueue {

    private final Executor executor;
    private final int maxRunning;
    private final int maxWaiting;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Queue<Runnable> waiting = new ArrayDeque<>(); // guarded by lock
    private int running; // guarded by lock

    SearchQueue(Executor executor, int maxRunning, int maxWaiting) {
        this.executor = executor;
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Runs the search soon.
     *
     * @param search must not throw
     * @return false where too many wait or the executor takes nothing
     */
    boolean offer(Runnable search) {
        synchronized (lock) {
            if (running == maxRunning) {
                return waiting.size() < maxWaiting && waiting.add(search);
            }
            running++;
        }
        try {
            executor.execute(() -> runAll(search));
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (lock) {
                running--;
            }
            return false;
        }
    }

    private void runAll(Runnable first) {
        for (Runnable search = first; search != null; search = next()) {
            search.run();
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
