package cortile.history.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every room and how far its stored history goes: what readers may see, so that nobody is shown what a crash could
 * still take back. Written by the writing thread alone; thread-safe.
 */
public final class RoomIndex {

    private final Map<String, RoomPlace> rooms = new ConcurrentHashMap<>();

    /** The room's place, or null where nothing was ever stored in it. */
    public @Nullable RoomPlace find(String room) {
        return rooms.get(room);
    }

    public long lastSeq(String room) {
        RoomPlace place = rooms.get(room);
        return place == null ? 0 : place.lastSeq();
    }

    /** Takes over what is stored now. */
    public void putAll(Map<String, RoomPlace> stored) {
        rooms.putAll(stored);
    }
}
