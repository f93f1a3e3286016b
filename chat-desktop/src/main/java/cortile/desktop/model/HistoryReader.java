package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the server for pages of one room's history, one at a time. Confined to the model's thread. */
final class HistoryReader {

    /** After so long a page counts as unavailable; should it come later it is passed over. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Hears the answer to one request: one of the two, once, or nothing if the connection ends before. */
    interface Reply {
        void page(ServerMessage.History page);

        void unavailable();
    }

    private static final class Question {
        private final String id;
        private final Reply reply;
        private Scheduler.@Nullable Alarm alarm;

        Question(String id, Reply reply) {
            this.id = id;
            this.reply = reply;
        }
    }

    private final Supplier<String> room;
    private final Predicate<ClientMessage> sender;
    private final Scheduler scheduler;
    private final PageTurns turns;
    private @Nullable Question open;

    /**
     * @param room the room's name
     * @param sender sends over the present connection; false where there is none
     */
    HistoryReader(Supplier<String> room, Predicate<ClientMessage> sender, Scheduler scheduler, PageTurns turns) {
        this.room = room;
        this.sender = sender;
        this.scheduler = scheduler;
        this.turns = turns;
    }

    /** Whether the last request has not been answered. */
    boolean isBusy() {
        return open != null;
    }

    /** Asks, while not busy, when it is this room's turn. */
    void ask(Direction direction, long seq, int limit, Reply reply) {
        Question question = new Question(turns.nextId(), reply);
        open = question;
        turns.take(() -> {
            if (open == question) {
                question.alarm = scheduler.after(PATIENCE, this::unavailable);
                // Where it cannot be sent the connection is about to be lost, and with it the question.
                var unused = sender.test(new ClientMessage.History(question.id, room.get(), direction, seq, limit));
            } else {
                turns.giveBack();
            }
        });
    }

    void answered(ServerMessage.History page) {
        if (isAnswer(page.ref())) {
            Question question = settle();
            if (question != null) {
                question.reply.page(page);
            }
        }
    }

    /** Whether this is the reference of what was asked last and is not answered. */
    boolean isAnswer(@Nullable String ref) {
        return open != null && open.id.equals(ref);
    }

    /** The server cannot read its history, or not in time. */
    void unavailable() {
        Question question = settle();
        if (question != null) {
            question.reply.unavailable();
        }
    }

    /** The connection is gone: no answer will come. */
    void forget() {
        settle();
    }

    private @Nullable Question settle() {
        Question question = open;
        open = null;
        if (question != null && question.alarm != null) {
            question.alarm.cancel();
            turns.giveBack();
        }
        return question;
    }
}
