package cortile.core.event;

import java.time.Instant;

/**
 * A message was taken back, by its author or a moderator: its text is nowhere in the history any more.
 *
 * @param author who deleted it
 * @param target the {@code seq} of the message
 */
public record MessageDeleted(String room, Instant at, long sessionId, long seq, String id, String author, long target)
        implements LoggedEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.messageDeleted(this);
    }
}
