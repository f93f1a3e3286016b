package cortile.desktop.view;

import java.awt.EventQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one way from other threads to the event-dispatch thread: collects for {@value #DELAY_MILLIS} ms, then runs what
 * waits in one go, and in further ones where that takes longer than a person at the keyboard may be kept waiting.
 *
 * <p>A burst of messages so becomes a few repaints. A thread that is far ahead of the window waits; the network then holds
 * the server back. Thread-safe.
 */
final class UiPump implements Executor {

    private static final int DELAY_MILLIS = 40;

    /** Keeps one go, and the painting after it, below what a person notices, on slow machines too. */
    private static final long MAX_NANOS_IN_ONE_GO = TimeUnit.MILLISECONDS.toNanos(8);

    private static final int MAX_WAITING = 10_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MAX_WAITING);
    private final AtomicBoolean armed = new AtomicBoolean();
    // No Swing timer: it drops a tick that comes while the last one is still being handled.
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cortile-pump");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void execute(Runnable task) {
        if (EventQueue.isDispatchThread()) {
            // It must not wait for itself.
            tasks.add(task);
        } else {
            room.acquireUninterruptibly();
            tasks.add(() -> {
                room.release();
                task.run();
            });
        }
        arm();
    }

    private void arm() {
        if (armed.compareAndSet(false, true)) {
            Runnable tick = () -> EventQueue.invokeLater(this::drain);
            // The future would only repeat what the tick itself cannot fail with.
            var unused = timer.schedule(tick, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void drain() {
        Edt.require();
        armed.set(false);
        try {
            runSome();
        } finally {
            // Also after a task that failed: the others are not to wait for the next one.
            if (!tasks.isEmpty() && armed.compareAndSet(false, true)) {
                // Behind the keys, clicks and repaints that have come meanwhile.
                EventQueue.invokeLater(this::drain);
            }
        }
    }

    private void runSome() {
        long end = System.nanoTime() + MAX_NANOS_IN_ONE_GO;
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
            if (System.nanoTime() >= end) {
                return;
            }
        }
    }
}
