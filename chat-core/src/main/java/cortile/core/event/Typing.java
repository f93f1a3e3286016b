package cortile.core.event;

import java.time.Instant;

/** Somebody is writing; true for a few seconds. */
public record Typing(String room, Instant at, long sessionId, String name) implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.typing(this);
    }
}
