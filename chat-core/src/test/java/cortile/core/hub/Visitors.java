package cortile.core.hub;

import cortile.core.authority.Denial;
import cortile.core.delivery.RoomEncoder;
import cortile.core.history.Content;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.service.Arriving;
import cortile.core.session.Session;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.util.Optional;

/** What people without an account do in tests. */
public final class Visitors {

    private Visitors() {}

    /** Comes in as a guest; false where the name cannot be had. */
    public static boolean enter(Hub hub, Session session, String name, RoomEncoder encoder) {
        Arriving guest = Arriving.guest(new Nickname(name), room -> encoder, new RecordingNews());
        return hub.services().identity().arrive(session, guest).fold(stay -> true, denial -> false);
    }

    /** {@link #enter} for somebody whose place is to be kept. */
    public static boolean enterToComeBack(Hub hub, Session session, String name, RoomEncoder encoder) {
        Arriving guest =
                new Arriving(new Nickname(name), null, null, room -> encoder, new RecordingNews(), true, false);
        return hub.services().identity().arrive(session, guest).fold(stay -> true, denial -> false);
    }

    /** Says plain words in the lobby. */
    public static Optional<Denial> say(Session session, String text) {
        return session.post(RoomCatalogue.LOBBY, null, new Content.Said(new MessageText(text), false, 0));
    }
}
