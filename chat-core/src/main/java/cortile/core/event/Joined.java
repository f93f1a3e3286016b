package cortile.core.event;

import java.time.Instant;

/**
 * Somebody entered a room.
 *
 * @param dialect what the session speaks, such as {@code venturi}
 * @param address where it comes from, such as {@code 127.0.0.1:40112}
 */
public record Joined(String room, Instant at, long sessionId, String name, String dialect, String address)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.joined(this);
    }
}
