package cortile.core.event;

import java.time.Instant;

/**
 * Somebody who is in the room went away from the screen, or is back.
 *
 * @param note why or until when, in their own words; may be empty
 */
public record PresenceChanged(String room, Instant at, long sessionId, String name, boolean away, String note)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.presenceChanged(this);
    }
}
