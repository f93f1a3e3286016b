package cortile.core.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A lane whose tasks run when the test says so. */
public final class ManualLane implements Lane {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Queue<Runnable> postponed = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Duration time, Runnable task) {
        postponed.add(task);
    }

    /** Runs what was put off, as if the time were over. */
    public void runPostponed() {
        tasks.addAll(postponed);
        postponed.clear();
        runAll();
    }

    public void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
