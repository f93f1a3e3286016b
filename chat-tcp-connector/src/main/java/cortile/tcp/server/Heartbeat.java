package cortile.tcp.server;

import cortile.core.event.EndReason;
import cortile.core.session.Session;
import cortile.tcp.dialect.Conversation;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices a peer that is gone without a word: asked when it was silent for a while, it must say something
 * before the longest silence is over. Confined to the peer's event loop.
 */
final class Heartbeat {

    private static final int BEATS = 3;

    private final Conversation conversation;
    private final Session session;
    private final Future<?> beats;
    private int silentBeats;

    /** @param longestSilence never longer, and never shorter than two thirds of it */
    Heartbeat(ScheduledExecutorService loop, Conversation conversation, Session session, Duration longestSilence) {
        this.conversation = conversation;
        this.session = session;
        long beat = longestSilence.toNanos() / BEATS;
        this.beats = loop.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.NANOSECONDS);
    }

    /** The peer said something. */
    void heard() {
        silentBeats = 0;
    }

    private void beat() {
        silentBeats++;
        if (silentBeats > 1) {
            ask();
        }
    }

    private void ask() {
        boolean answers = conversation.askWhetherAlive();
        if (answers && silentBeats >= BEATS) {
            session.end(EndReason.NOT_ALIVE, "");
        } else if (!answers && session.isNamed()) {
            stop(); // most peers: ten thousand timers would beat for nothing
        }
    }

    void stop() {
        beats.cancel(false);
    }
}
