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
 * The one way from other threads to the event-dispatch thread: collects for {@value #DELAY_MILLIS} ms, then runs all
 * that waits in one go.
 *
 * <p>A burst of messages so becomes one repaint. A thread that is far ahead of the window waits; the network then holds
 * the server back. Thread-safe.
 */
final class UiPump implements Executor {

    private static final int DELAY_MILLIS = 40;

    /** Keeps one go far below what a person notices. */
    private static final int MAX_IN_ONE_GO = 2_000;

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
            if (!tasks.isEmpty()) {
                arm();
            }
        }
    }

    private void runSome() {
        for (int done = 0; done < MAX_IN_ONE_GO; done++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
            task.run();
        }
    }
}
