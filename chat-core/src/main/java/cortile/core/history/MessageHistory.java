package cortile.core.history;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * What was said, kept in one order a room: {@code seq} from 1 without holes, given when a message is stored.
 *
 * <p>Whoever wants to follow a room without gaps first listens, then reads up to {@link #lastSeq}: what is told later
 * has higher numbers. Thread-safe; no method but {@link #close} blocks.
 */
public interface MessageHistory extends AutoCloseable {

    /** How many messages one page holds at most, whatever is asked for. */
    int MAX_PAGE = 200;

    /** What a sender is told at once about a draft. */
    enum Intake {
        /** It waits to be stored; the listener hears what became of it. */
        QUEUED("The message is being stored."),
        /** So much waits that nothing more is taken: the disk is too slow, for a moment or for good. */
        FULL("The message was not stored: too many wait to be stored. Try again in a moment."),
        /** The store cannot be written at present. */
        UNAVAILABLE("The message was not stored: the history cannot be written at the moment. Try again later."),
        /** The history is closing or closed. */
        CLOSED("The message was not stored: the server is stopping.");

        private final String sentence;

        Intake(String sentence) {
            this.sentence = sentence;
        }

        /** One sentence for the person whose message it is. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * Hands a message over to be stored. Where the answer is not {@link Intake#QUEUED}, nothing will happen and the
     * listener will not hear of it.
     *
     * <p>Drafts of one thread are stored in the order they were handed over.
     */
    default Intake append(Draft draft) {
        return append(draft, Runnable::run);
    }

    /**
     * The same for a caller that has a turn: what it hands over in one is stored together, and whoever stores is not woken
     * in its middle.
     *
     * @param turn runs what it is given when the caller has done what it is doing; if never, until the history closes,
     *     nothing is lost but time
     */
    Intake append(Draft draft, Executor turn);

    /** The highest {@code seq} of the room that is stored and was or is just being told; 0 where there is none. */
    long lastSeq(String room);

    /**
     * The first messages after a place.
     *
     * @param seq the place; 0 for the room's beginning
     * @param limit how many at most; taken as 1 to {@value #MAX_PAGE}
     * @return completed on a reading thread; fails with a {@link HistoryException}
     */
    CompletionStage<Page> readAfter(String room, long seq, int limit);

    /**
     * The last messages before a place.
     *
     * @param seq the place; {@link Long#MAX_VALUE} for the room's end
     * @param limit how many at most; taken as 1 to {@value #MAX_PAGE}
     * @return completed on a reading thread; fails with a {@link HistoryException}
     */
    CompletionStage<Page> readBefore(String room, long seq, int limit);

    /**
     * Forgets what was said in a room before a moment, and what was changed about it. Its numbers are not used again.
     *
     * @return how many entries; completed when they are gone; fails with a {@link HistoryException}
     */
    CompletionStage<Long> forget(String room, Instant before);

    /** Takes no more, stores what waits (within a bounded time) and lets go of the store. */
    @Override
    void close();
}
