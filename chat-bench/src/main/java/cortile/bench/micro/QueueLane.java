package cortile.bench.micro;

import cortile.core.delivery.Lane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A lane run by hand, on the thread of the benchmark. */
final class QueueLane implements Lane {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Duration time, Runnable task) {}

    /** Runs what waits. */
    void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
