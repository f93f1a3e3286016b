package cortile.desktop.view;

import cortile.desktop.environment.Environment;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.RoomLink;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows links: into a room, to another server, or out into the browser. Confined to the event-dispatch thread. */
final class Following {

    private final ChatSession session;
    private final Environment environment;
    private final Consumer<RoomLink> elsewhere;
    /** Where to go once we are in. */
    private @Nullable RoomLink due;

    /** @param elsewhere offers to go to another server */
    Following(ChatSession session, Environment environment, Consumer<RoomLink> elsewhere) {
        this.session = session;
        this.environment = environment;
        this.elsewhere = elsewhere;
        session.addListener(this::arrived);
    }

    /** Follows what is written; what is no link leads nowhere. */
    void follow(String written) {
        Optional<RoomLink> link = RoomLink.of(written);
        if (link.isPresent()) {
            follow(link.get());
        } else if (Links.isWeb(written) && !environment.open(written)) {
            // Nothing here opens it: then it can be pasted where something does.
            TimelineMouse.copy(written);
        }
    }

    private void follow(RoomLink link) {
        boolean here = session.state().showsRoom() && leadsHere(link);
        if (!here) {
            elsewhere.accept(link);
        } else if (session.state().phase() == Phase.ONLINE) {
            enter(link.room());
        } else {
            due = link;
        }
    }

    private boolean leadsHere(RoomLink link) {
        return session.target()
                .filter(target -> link.leadsTo(target.endpoint()))
                .isPresent();
    }

    /** Goes into this room once the server lets us in. */
    void enterLater(Endpoint server, String room) {
        due = new RoomLink(server, room);
    }

    private void arrived(SessionState state) {
        RoomLink link = due;
        if (link != null && state.phase() == Phase.ONLINE) {
            due = null;
            if (leadsHere(link)) {
                enter(link.room());
            }
        }
    }

    private void enter(String room) {
        Optional<Conversation> known = session.rooms().find(room);
        if (known.isPresent()) {
            session.rooms().open(known.get());
        } else if (!room.isEmpty()) {
            session.requests()
                    .join(room, "", refused -> session.rooms().active().refused(refused));
        }
    }
}
