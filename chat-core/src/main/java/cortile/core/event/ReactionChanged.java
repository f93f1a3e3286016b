package cortile.core.event;

import java.time.Instant;

/**
 * Somebody gave a message a sign, or took it back.
 *
 * @param target the {@code seq} of the message
 * @param emoji the sign
 * @param added false where it was taken back
 */
public record ReactionChanged(
        String room,
        Instant at,
        long sessionId,
        long seq,
        String id,
        String author,
        long target,
        String emoji,
        boolean added)
        implements LoggedEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.reactionChanged(this);
    }
}
