package cortile.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A moderator, or an operator, kept order in a room.
 *
 * @param by the name of whoever did it
 * @param name whom it is about; empty where it is about everybody
 * @param time how long it lasts, or between two messages; empty for neither
 * @param reason may be empty
 */
public record Moderated(
        String room,
        Instant at,
        long sessionId,
        String by,
        ModerationAct act,
        String name,
        Optional<Duration> time,
        String reason)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.moderated(this);
    }
}
