package cortile.core.event;

import cortile.core.directory.Role;
import java.time.Instant;

/**
 * Somebody was given another role in the room.
 *
 * @param by the name of whoever gave it
 * @param name whose role it is
 */
public record RoleChanged(String room, Instant at, long sessionId, String by, String name, Role role)
        implements RoomEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.roleChanged(this);
    }
}
