package cortile.core.event;

import cortile.protocol.text.MessageText;
import java.time.Instant;

/**
 * The author changed what a message says.
 *
 * @param target the {@code seq} of the message
 * @param text what it says from now on
 */
public record MessageEdited(
        String room, Instant at, long sessionId, long seq, String id, String author, long target, MessageText text)
        implements LoggedEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.messageEdited(this);
    }
}
