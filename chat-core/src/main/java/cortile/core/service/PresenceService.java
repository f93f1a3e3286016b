package cortile.core.service;

import cortile.core.authority.Denial;
import cortile.core.directory.ReadMarker;
import cortile.core.event.PresenceChanged;
import cortile.core.event.Typing;
import cortile.core.rooms.ReadMarkers;
import cortile.core.session.Person;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import java.util.Optional;

/** Who is writing, away, or has read how far. Called on the session's lane; never blocks. */
public final class PresenceService {

    private final ReadMarkers markers;

    PresenceService(ReadMarkers markers) {
        this.markers = markers;
    }

    /** Tells the room that the session's person is writing. */
    public Optional<Denial> typing(Session session, String room) {
        Optional<Seat> seat = session.seat(room);
        seat.ifPresent(found -> found.room().tell((name, at) -> new Typing(name, at, session.id(), found.name())));
        return seat.isPresent() ? Optional.empty() : Optional.of(Denial.NOT_IN_ROOM);
    }

    /** Tells all rooms the session's person is in that they are away from the screen, or back. */
    public void away(Session session, boolean away, String note) {
        Person person = session.person();
        String tidied = RoomTopic.tidy(note);
        String shown = RoomTopic.isTooLong(tidied) ? "" : tidied;
        if (person.away(away) || !shown.isEmpty()) {
            session.seats()
                    .forEach(seat -> seat.room()
                            .tell((room, at) -> new PresenceChanged(room, at, session.id(), seat.name(), away, shown)));
        }
    }

    /** Notes how far the session's person has read, and tells their other devices. */
    public Optional<Denial> mark(Session session, String room, long seq) {
        Optional<Seat> seat = session.seat(room);
        if (seat.isEmpty()) {
            return Optional.of(Denial.NOT_IN_ROOM);
        } else if (seq < 0 || seq > seat.get().room().lastSeq()) {
            return Optional.of(Denial.NO_SUCH_MESSAGE);
        }
        Person person = session.person();
        if (markers.move(new ReadMarker(room, person.id(), seq))) {
            person.sessions().stream()
                    .filter(other -> other != session)
                    .forEach(other -> other.tellLater(news -> news.marked(room, seq)));
        }
        return Optional.empty();
    }

    /** The last entry of the room the session's person has read. */
    public long readUpTo(Session session, String room) {
        return markers.of(session.person().id(), room);
    }
}
