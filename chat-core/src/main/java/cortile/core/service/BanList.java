package cortile.core.service;

import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Sanctions;
import cortile.core.moderation.Subject;
import cortile.core.moderation.Visitor;
import cortile.core.rooms.HostedRoom;
import cortile.core.session.Session;
import java.util.Optional;

/** Who may not come in, to the server or to a room. Thread-safe. */
final class BanList {

    private final Sanctions sanctions;
    private final Ranks ranks;

    BanList(Sanctions sanctions, Ranks ranks) {
        this.sanctions = sanctions;
        this.ranks = ranks;
    }

    Ranks ranks() {
        return ranks;
    }

    /** What keeps a person who wants to come from an address under a name off the server. */
    Optional<Sanction> ofServer(String person, String name, String address) {
        return sanctions.haveSome(Kind.BAN)
                ? against(Visitor.of(person, name, address), ranks.lobby())
                : Optional.empty();
    }

    /** What keeps the session out of the room. */
    Optional<Sanction> of(Session session, HostedRoom room) {
        return sanctions.haveSome(Kind.BAN) ? against(session.visitor(), room) : Optional.empty();
    }

    private Optional<Sanction> against(Visitor visitor, HostedRoom room) {
        return sanctions
                .against(Kind.BAN, visitor, room.name())
                .filter(sanction -> hits(sanction, visitor.personId(), room));
    }

    /** Whether it is meant for this person: what is about many passes over those who keep order. */
    boolean hits(Sanction sanction, String person, HostedRoom room) {
        return sanction.subject() instanceof Subject.OfPerson || !ranks.isSpared(person, room);
    }
}
