package cortile.desktop.model;

import java.util.Locale;

/** What somebody may do in a room, each all that those before it may. */
public enum Role {
    READER,
    MEMBER,
    MODERATOR,
    OWNER;

    /** The role as it stands in a frame. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this wire name; one a newer server may have counts as a member's. */
    public static Role of(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) {
                return role;
            }
        }
        return MEMBER;
    }

    public boolean maySpeak() {
        return this != READER;
    }

    /** Invite, set the topic, make readers of members and back. */
    public boolean mayModerate() {
        return compareTo(MODERATOR) >= 0;
    }

    /** Set access, newcomers and retention. */
    public boolean mayRule() {
        return this == OWNER;
    }
}
