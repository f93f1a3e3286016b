package cortile.core.event;

import java.time.Instant;

/** The operator told everybody in a room something. */
public record Announced(String room, Instant at, String text) implements RoomEvent {
    @Override
    public long sessionId() {
        return NOBODY;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.announced(this);
    }
}
