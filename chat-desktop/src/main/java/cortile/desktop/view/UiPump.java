package cortile.desktop.view;

import java.awt.EventQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

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
    private final Timer timer = new Timer(DELAY_MILLIS, event -> drain());

    UiPump() {
        timer.setRepeats(false);
    }

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
            timer.restart();
        }
    }

    private void drain() {
        Edt.require();
        armed.set(false);
        for (int done = 0; done < MAX_IN_ONE_GO; done++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
            task.run();
        }
        arm();
    }
}
