package cortile.core.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may enter a room. */
public enum Access {
    /** Everybody; it stands in the list of rooms. */
    PUBLIC,
    /** Whoever was invited. */
    PRIVATE,
    /** Whoever knows its password; it stands in the list of rooms. */
    PASSWORD,
    /** The two whose conversation it is. */
    DIRECT;

    /** As it stands in a native frame and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Access> of(String wireName) {
        return Arrays.stream(values())
                .filter(access -> access.wireName().equals(wireName))
                .findFirst();
    }
}
