package cortile.core.service;

import cortile.core.audit.Actor;
import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Rank;
import cortile.core.directory.Role;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import java.util.Optional;

/** Who may keep order where, and towards whom. Thread-safe. */
final class Ranks {

    private final HostedRoom lobby;

    Ranks(RoomCatalogue catalogue) {
        this.lobby = catalogue.lobby();
    }

    HostedRoom lobby() {
        return lobby;
    }

    private Rank of(String person, HostedRoom room) {
        return new Rank(room.roleOf(person), lobby.roleOf(person));
    }

    /** Whether the actor may keep order in the room at all. */
    Optional<Denial> authorize(Actor by, HostedRoom room) {
        String person = by.person();
        return person == null ? Optional.empty() : Authority.authorizeAct(of(person, room));
    }

    /** Whether the actor may do something about a person in the room. */
    Optional<Denial> authorize(Actor by, HostedRoom room, String whose) {
        String person = by.person();
        return person == null ? Optional.empty() : Authority.authorizeAct(of(person, room), of(whose, room));
    }

    /** Whether the actor keeps order on the whole server. */
    boolean isOperator(Actor by) {
        String person = by.person();
        return person == null || lobby.roleOf(person).isAtLeast(Role.MODERATOR);
    }

    /** Whether what is decided about many at once passes the person over: who keeps order in the room does not suffer from it. */
    boolean isSpared(String person, HostedRoom room) {
        return Authority.authorizeAct(of(person, room)).isEmpty();
    }
}
