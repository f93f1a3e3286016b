package cortile.core.authority;

import cortile.core.directory.Role;

/** What somebody may be allowed to do in a room, and from which role on. */
public enum Permission {
    READ(Role.READER),
    REACT(Role.READER),
    SPEAK(Role.MEMBER),
    INVITE(Role.MODERATOR),
    SET_TOPIC(Role.MODERATOR),
    /** Take back what others said. */
    DELETE_ANYBODYS(Role.MODERATOR),
    /** Make readers of members, and members of readers. */
    SILENCE(Role.MODERATOR),
    /** Send somebody out, take somebody's word, slow the room down. */
    MODERATE(Role.MODERATOR),
    /** Say who may enter, what newcomers may do and how long messages are kept. */
    RULE(Role.OWNER),
    /** Make moderators and owners, and unmake them. */
    APPOINT(Role.OWNER);

    private final Role least;

    Permission(Role least) {
        this.least = least;
    }

    boolean isGrantedTo(Role role) {
        return role.isAtLeast(least);
    }
}
