package cortile.desktop.model;

import cortile.desktop.model.Conversation.Acquaintance;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.Welcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done when a server lets us in. Confined to the model's thread. */
final class Arrival {

    private final Rooms rooms;
    private final UnsentKeeper unsent;
    private final Scheduler scheduler;

    Arrival(Rooms rooms, UnsentKeeper unsent, Scheduler scheduler) {
        this.rooms = rooms;
        this.unsent = unsent;
        this.scheduler = scheduler;
    }

    /** Puts the rooms in order; says which room stands how to what is shown of it. */
    Map<Conversation, Acquaintance> enter(Endpoint where, Welcome welcome) {
        Map<Conversation, Acquaintance> met = rooms.welcomed(where, welcome);
        unsent.waiting().forEach(this::restore);
        return met;
    }

    /** What waited when the program ended waits again; what has no room any more is shown once more. */
    private void restore(String id, ClientMessage message) {
        String name = UnsentKeeper.roomOf(message).orElse("");
        Optional<Conversation> room = rooms.find(name);
        room.ifPresent(in -> in.own().restore(id, message, scheduler.now()));
        if (room.isEmpty()) {
            unsent.drop(id);
            if (message instanceof ClientMessage.Say say) {
                rooms.lobby().tellUnsent(name, List.of(say.text()));
            }
        }
    }

    /** The room that is shown does not wait for the others. */
    void catchUp(Map<Conversation, Acquaintance> met, Welcome welcome, String where) {
        Conversation shown = rooms.active();
        for (boolean first : List.of(true, false)) {
            for (RoomState state : welcome.rooms()) {
                rooms.find(state.room())
                        .filter(room -> (room == shown) == first)
                        .ifPresent(room -> room.catchUp(state.seq(), met.getOrDefault(room, Acquaintance.NEW), where));
            }
        }
    }
}
