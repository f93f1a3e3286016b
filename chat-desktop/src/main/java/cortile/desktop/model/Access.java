package cortile.desktop.model;

import java.util.Locale;

/** Who may enter a room. */
public enum Access {
    PUBLIC,
    /** By invitation. */
    PRIVATE,
    PASSWORD,
    /** A conversation of two. */
    DIRECT;

    /** The access as it stands in a frame. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The access of this wire name; one a newer server may have is not for everybody. */
    public static Access of(String wireName) {
        for (Access access : values()) {
            if (access.wireName().equals(wireName)) {
                return access;
            }
        }
        return PRIVATE;
    }
}
