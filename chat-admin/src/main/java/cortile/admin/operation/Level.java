package cortile.admin.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much somebody who runs the server may do; each level may do all that those before it may. */
public enum Level {
    /** Looks, and changes nothing. */
    VIEWER,
    /** Looks after the chat: people, rooms, announcements. */
    OPERATOR,
    /** Looks after the server itself and those who run it. */
    ADMIN;

    /** Whether who has this level may do what needs the other. */
    public boolean includes(Level needed) {
        return compareTo(needed) >= 0;
    }

    /** As people write it, such as {@code viewer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String written) {
        return Arrays.stream(values())
                .filter(level -> level.key().equals(written.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All of them, as people write them. */
    public static String[] keys() {
        return Arrays.stream(values()).map(Level::key).toArray(String[]::new);
    }
}
