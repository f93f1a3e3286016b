package cortile.core.delivery;

import java.util.ArrayDeque;
import java.util.Queue;

/** A lane whose tasks run when the test says so. */
public final class ManualLane implements Lane {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    public void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
