package cortile.core.event;

import java.time.Instant;

/** Somebody left a room. */
public record Left(String room, Instant at, long sessionId, String name, EndReason reason) implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.left(this);
    }
}
