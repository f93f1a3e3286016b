package cortile.tcp.server;

import cortile.core.delivery.Lane;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** An event loop as the lane of the sessions it serves. */
record NettyLane(EventLoop loop) implements Lane {

    private static final System.Logger LOG = System.getLogger(NettyLane.class.getName());

    @Override
    public void later(Duration time, Runnable task) {
        try {
            loop.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "a task came after its event loop had ended", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            // The server has stopped and with it everybody who could be told anything.
            LOG.log(System.Logger.Level.DEBUG, "a task came after its event loop had ended", e);
        }
    }
}
