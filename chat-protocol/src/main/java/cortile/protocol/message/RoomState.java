package cortile.protocol.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is when a client enters it. Immutable.
 *
 * @param access {@code public}, {@code private}, {@code password} or {@code direct}
 * @param role what the client may do, such as {@code reader}
 * @param members everybody in it, the client included, in order of arrival
 * @param away those of them who are away
 * @param seq the last entry told before; everything after it is told to this client, nothing up to it is
 * @param read how far the person has read, on any device
 * @param with the other person's name where it is a conversation of two, else null
 */
public record RoomState(
        String room,
        String access,
        String topic,
        String role,
        List<String> members,
        List<String> away,
        long seq,
        long read,
        @Nullable String with) {

    public RoomState {
        members = List.copyOf(members);
        away = List.copyOf(away);
    }
}
