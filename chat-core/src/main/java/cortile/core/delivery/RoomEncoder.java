package cortile.core.delivery;

import cortile.core.event.RoomEvent;
import java.util.List;

/** How one dialect writes what happens in a room. Stateless; any lane. */
public interface RoomEncoder {

    /**
     * The events as one frame, in their order; the caller owns the reference. A frame of size 0 says that this dialect
     * shows nothing of them.
     */
    Frame encode(List<RoomEvent> events);

    /** Whether the person who caused the event is told of it too. */
    boolean echoes(RoomEvent event);

    /** Whether who is ignored is hidden here; a client that keeps the order of entries itself hides them itself. */
    default boolean hidesIgnored() {
        return false;
    }

    /** Whether each event must leave in a frame of its own, because the peer takes what it reads at once as one. */
    boolean oneEventPerFrame();
}
