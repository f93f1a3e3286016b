package cortile.desktop.model;

import java.time.Duration;
import java.time.Instant;

/** Time as the model sees it; tasks run on the model's thread. */
public interface Scheduler {

    Instant now();

    /** Runs the task once, unless it is cancelled before. */
    Alarm after(Duration delay, Runnable task);

    /** A task that has been put off. */
    @FunctionalInterface
    interface Alarm {
        /** The task will not run; no effect where it has. */
        void cancel();
    }
}
