package cortile.tcp.server;

import cortile.core.event.EndReason;
import cortile.core.session.Session;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a peer may take: to give its name, to read, to say something. Confined to its loop.
 *
 * <p>Where everybody keeps up and may be silent for ever, only the first costs a timer, and that once.
 */
final class Deadlines {

    private final ScheduledExecutorService loop;
    private final Session session;
    private final PeerPolicy policy;
    private final Future<?> name;
    private @Nullable Future<?> reading;
    private @Nullable Future<?> silence;
    private long heardAtNanos = System.nanoTime();

    Deadlines(ScheduledExecutorService loop, Session session, PeerPolicy policy) {
        this.loop = loop;
        this.session = session;
        this.policy = policy;
        this.name = in(policy.nameTimeout(), this::nameIsDue);
        if (!policy.idleTimeout().isZero()) {
            silence = in(policy.idleTimeout(), this::lookForSilence);
        }
    }

    private Future<?> in(Duration time, Runnable task) {
        return loop.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void nameIsDue() {
        if (!session.isNamed()) {
            session.end(EndReason.NAME_TIMEOUT, "");
        }
    }

    /** The peer said something. */
    void heard() {
        if (silence != null) {
            heardAtNanos = System.nanoTime();
        }
    }

    private void lookForSilence() {
        Duration left = policy.idleTimeout().minusNanos(System.nanoTime() - heardAtNanos);
        if (left.isNegative() || left.isZero()) {
            session.end(EndReason.IDLE, "");
        } else {
            silence = in(left, this::lookForSilence);
        }
    }

    /** So much waits for the peer that nothing more is passed on, or no longer. */
    void behind(boolean isBehind) {
        if (isBehind && reading == null) {
            reading = in(policy.writeTimeout(), () -> session.end(EndReason.SLOW_READER, ""));
        } else if (!isBehind && reading != null) {
            reading.cancel(false);
            reading = null;
        }
    }

    void stop() {
        name.cancel(false);
        if (reading != null) {
            reading.cancel(false);
        }
        if (silence != null) {
            silence.cancel(false);
        }
    }
}
