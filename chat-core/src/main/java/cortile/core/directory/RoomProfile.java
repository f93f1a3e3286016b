package cortile.core.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a room keeps across restarts besides its history. Immutable.
 *
 * @param name 1 to 255 characters, unique as it is written
 * @param topic empty for none
 * @param verifier of the room's password, as {@link Account#verifier}; null where it has none
 * @param newcomers the role of whoever has no other
 * @param retentionDays after how many days messages are forgotten; 0 for never
 * @param slowSeconds how long a member waits from one message to the next; 0 for not at all
 */
public record RoomProfile(
        String name,
        Access access,
        String topic,
        @Nullable String verifier,
        Role newcomers,
        int retentionDays,
        int slowSeconds,
        Instant createdAt) {

    /** A room for everybody, about nothing yet. */
    public static RoomProfile open(String name, Instant createdAt) {
        return new RoomProfile(name, Access.PUBLIC, "", null, Role.MEMBER, 0, 0, createdAt);
    }

    public RoomProfile withTopic(String changed) {
        return new RoomProfile(name, access, changed, verifier, newcomers, retentionDays, slowSeconds, createdAt);
    }

    public RoomProfile withAccess(Access changed, @Nullable String passwordVerifier) {
        return new RoomProfile(
                name, changed, topic, passwordVerifier, newcomers, retentionDays, slowSeconds, createdAt);
    }

    public RoomProfile withNewcomers(Role changed) {
        return new RoomProfile(name, access, topic, verifier, changed, retentionDays, slowSeconds, createdAt);
    }

    public RoomProfile withRetentionDays(int changed) {
        return new RoomProfile(name, access, topic, verifier, newcomers, changed, slowSeconds, createdAt);
    }

    public RoomProfile withSlowSeconds(int changed) {
        return new RoomProfile(name, access, topic, verifier, newcomers, retentionDays, changed, createdAt);
    }
}
