package cortile.core.authority;

import cortile.core.directory.Role;

/**
 * How much somebody has to say in a room about keeping order. Immutable.
 *
 * <p>Who keeps order in the lobby does so on the whole server: a moderator of the lobby stands above the owner of a room.
 *
 * @param inRoom what the person may do in the room
 * @param inLobby what the person may do in the lobby
 */
public record Rank(Role inRoom, Role inLobby) {

    /** What counts: the role on the server, where there is one. */
    Role role() {
        return isOfServer() ? inLobby : inRoom;
    }

    /** Whether somebody else may do nothing about this one: as a moderator among such, or below. */
    boolean outranks(Rank other) {
        if (!role().isAtLeast(Role.MODERATOR)) {
            return false;
        } else if (isOfServer() != other.isOfServer()) {
            return isOfServer();
        }
        boolean amongOwners = role() == Role.OWNER && other.role() == Role.OWNER;
        return role().isAtLeast(other.role()) && !amongOwners;
    }

    private boolean isOfServer() {
        return inLobby.isAtLeast(Role.MODERATOR);
    }
}
