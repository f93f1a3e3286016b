package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for pages of history, one at a time, because an answer does not say what it answers.
 *
 * <p>Confined to the model's thread.
 */
final class HistoryReader {

    /** After so long a page counts as unavailable; should it come later it is passed over. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Hears the answer to one request: one of the two, once, or nothing if the connection ends before. */
    interface Reply {
        void page(ServerMessage.History page);

        void unavailable();
    }

    private final Predicate<ClientMessage> sender;
    private final Scheduler scheduler;
    private @Nullable Reply waiting;
    private boolean asked;
    private Scheduler.Alarm alarm = () -> {};

    /** @param sender sends over the present connection; false where there is none */
    HistoryReader(Predicate<ClientMessage> sender, Scheduler scheduler) {
        this.sender = sender;
        this.scheduler = scheduler;
    }

    /** Whether the last request has not been answered. */
    boolean isBusy() {
        return asked;
    }

    /** Asks, while not busy. */
    void ask(ClientMessage.History request, Reply reply) {
        asked = true;
        waiting = reply;
        alarm = scheduler.after(PATIENCE, this::giveUp);
        // Where it cannot be sent the connection is about to be lost, and with it the question.
        var unused = sender.test(request);
    }

    private void giveUp() {
        Reply reply = waiting;
        waiting = null;
        if (reply != null) {
            reply.unavailable();
        }
    }

    void answered(ServerMessage.History page) {
        Reply reply = settle();
        if (reply != null) {
            reply.page(page);
        }
    }

    /** The server cannot read its history; says whether it was asked to. */
    boolean refused() {
        boolean wasAsked = asked;
        Reply reply = settle();
        if (reply != null) {
            reply.unavailable();
        }
        return wasAsked;
    }

    /** The connection is gone: no answer will come. */
    void forget() {
        settle();
    }

    private @Nullable Reply settle() {
        Reply reply = waiting;
        waiting = null;
        asked = false;
        alarm.cancel();
        return reply;
    }
}
