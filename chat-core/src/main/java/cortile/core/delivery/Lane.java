package cortile.core.delivery;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The one thread that serves a session: its input, its outbox and its link. Runs tasks one after the other, in the order
 * they were given; a connector has few lanes and many sessions on each.
 * Two lanes are equal if they are the same thread.
 */
public interface Lane extends Executor {

    /** Runs the task on the lane when the time is over; never, if the server has stopped by then. */
    void later(Duration time, Runnable task);
}
