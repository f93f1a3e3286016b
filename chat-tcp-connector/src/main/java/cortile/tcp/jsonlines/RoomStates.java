package cortile.tcp.jsonlines;

import cortile.core.room.Present;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.PresenceService;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.RoomSummary;
import java.util.List;

/** Rooms as a native client sees them. Stateless; on the session's lane. */
final class RoomStates {

    private RoomStates() {}

    /** For a client that has just entered: who came and went since is told to it once more, which changes nothing. */
    static RoomState onEntering(Session session, Seat seat, PresenceService presence) {
        return state(session, seat, seat.enteredAfter(), presence);
    }

    /** For a client that may have been in the room for long. */
    static RoomState now(Session session, Seat seat, PresenceService presence) {
        return state(session, seat, seat.room().lastSeq(), presence);
    }

    private static RoomState state(Session session, Seat seat, long seq, PresenceService presence) {
        HostedRoom room = seat.hosted();
        Present now = seat.room().present();
        return new RoomState(
                room.name(),
                room.profile().access().wireName(),
                room.profile().topic(),
                seat.role().wireName(),
                now.members(),
                now.away(),
                seq,
                presence.readUpTo(session, room.name()),
                room.partnerOf(session.person().id()).orElse(null));
    }

    static List<RoomSummary> summaries(List<HostedRoom> rooms) {
        return rooms.stream()
                .map(room -> new RoomSummary(
                        room.name(),
                        room.profile().access().wireName(),
                        room.profile().topic(),
                        room.room().size()))
                .toList();
    }
}
