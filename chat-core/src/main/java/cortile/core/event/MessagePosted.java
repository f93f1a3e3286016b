package cortile.core.event;

import cortile.protocol.text.MessageText;
import java.time.Instant;

/**
 * Somebody said something.
 *
 * @param seq place in the room's order, from 1 without holes
 * @param id the author's id for it, or one the room gave
 */
public record MessagePosted(
        String room, Instant at, long sessionId, long seq, String id, String author, MessageText text)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.messagePosted(this);
    }
}
