package cortile.core.event;

import cortile.protocol.text.MessageText;
import java.time.Instant;

/**
 * Somebody said something.
 *
 * @param seq place in the room's order, from 1 without holes
 * @param id the author's id for it, or one the history gave
 * @param action whether it tells what the author does, as {@code /me} does
 * @param replyTo the {@code seq} of the message it answers; 0 for none
 * @param state what became of it since; {@link MessageState#FRESH} while it is news
 */
public record MessagePosted(
        String room,
        Instant at,
        long sessionId,
        long seq,
        String id,
        String author,
        MessageText text,
        boolean action,
        long replyTo,
        MessageState state)
        implements LoggedEvent {

    /** Plain words that answer nothing. */
    public MessagePosted(
            String room, Instant at, long sessionId, long seq, String id, String author, MessageText text) {
        this(room, at, sessionId, seq, id, author, text, false, 0, MessageState.FRESH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.messagePosted(this);
    }
}
