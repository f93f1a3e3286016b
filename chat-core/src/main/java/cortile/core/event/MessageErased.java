package cortile.core.event;

import java.time.Instant;

/**
 * The place of a message, or of an edit of one, whose text was deleted later. Read in the history, never told live.
 *
 * @param target the {@code seq} of the message where this was an edit; 0 where it was the message
 */
public record MessageErased(String room, Instant at, long seq, String id, String author, long target)
        implements LoggedEvent {
    @Override
    public long sessionId() {
        return NOBODY;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.messageErased(this);
    }
}
