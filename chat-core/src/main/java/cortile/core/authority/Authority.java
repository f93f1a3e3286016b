package cortile.core.authority;

import cortile.core.directory.Access;
import cortile.core.directory.Role;
import cortile.core.settings.Circle;
import java.util.Optional;

/**
 * Decides who may do what: the one place where that is decided, for every dialect, the management and the console.
 *
 * <p>Stateless; asked with what it needs to know and nothing else.
 */
public final class Authority {

    private Authority() {}

    /** Whether the role suffices. */
    public static Optional<Denial> authorize(Role role, Permission permission) {
        return permission.isGrantedTo(role) ? Optional.empty() : Optional.of(Denial.FORBIDDEN);
    }

    /**
     * Whether somebody may give a person another role: nobody raises anybody above themselves, and nobody is moved by
     * somebody below them.
     */
    public static Optional<Denial> authorizeRole(Role own, Role present, Role wanted) {
        boolean amongTheLow = Role.MEMBER.isAtLeast(present) && Role.MEMBER.isAtLeast(wanted);
        return authorize(own, amongTheLow ? Permission.SILENCE : Permission.APPOINT);
    }

    /**
     * Whether somebody may keep order towards a person: nobody does towards somebody above them, nor moderators among
     * themselves.
     */
    public static Optional<Denial> authorizeAct(Rank own, Rank whose) {
        return authorizeAct(own).or(() -> whose.outranks(own) ? Optional.of(Denial.OUTRANKED) : Optional.empty());
    }

    /** Whether somebody may keep order in the room at all. */
    public static Optional<Denial> authorizeAct(Rank own) {
        return authorize(own.role(), Permission.MODERATE);
    }

    /** Whether a person belongs to the circle. */
    public static boolean belongs(Circle circle, boolean registered, Role inLobby) {
        return switch (circle) {
            case EVERYBODY -> true;
            case ACCOUNTS -> registered || inLobby.isAtLeast(Role.MODERATOR);
            case MODERATORS -> inLobby.isAtLeast(Role.MODERATOR);
            case NOBODY -> false;
        };
    }

    /**
     * Whether a person may enter without a password.
     *
     * @param known whether the room remembers the person: as a member, or because of an invitation
     */
    public static Optional<Denial> authorizeEntry(Access access, boolean known) {
        return switch (access) {
            case PUBLIC -> Optional.empty();
            case PASSWORD -> known ? Optional.empty() : Optional.of(Denial.WRONG_PASSWORD);
            // Who may not enter a private room need not know that there is one.
            case PRIVATE, DIRECT -> known ? Optional.empty() : Optional.of(Denial.NO_SUCH_ROOM);
        };
    }
}
