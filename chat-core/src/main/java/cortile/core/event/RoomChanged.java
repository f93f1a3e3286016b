package cortile.core.event;

import cortile.core.directory.Access;
import java.time.Instant;

/**
 * What the room is about, or who may enter it, was changed.
 *
 * @param by the name of whoever changed it
 * @param access as it is now
 * @param topic as it is now; empty for none
 * @param topicChanged whether it was the topic that changed
 */
public record RoomChanged(
        String room, Instant at, long sessionId, String by, Access access, String topic, boolean topicChanged)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.roomChanged(this);
    }
}
