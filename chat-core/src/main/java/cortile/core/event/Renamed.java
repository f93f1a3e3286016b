package cortile.core.event;

import java.time.Instant;

/**
 * Somebody has another name from now on.
 *
 * @param name as it was
 * @param to as it is
 */
public record Renamed(String room, Instant at, long sessionId, String name, String to) implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renamed(this);
    }
}
