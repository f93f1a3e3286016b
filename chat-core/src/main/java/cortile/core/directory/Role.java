package cortile.core.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a room; each role may do what those before it may. */
public enum Role {
    /** Reads. */
    READER,
    /** Speaks. */
    MEMBER,
    /** Keeps order: deletes others' messages, invites, sets the topic, makes readers of members and back. */
    MODERATOR,
    /** Decides about the room itself. */
    OWNER;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it stands in a native frame and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
