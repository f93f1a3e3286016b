package cortile.core.rooms;

import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange.MoveMarker;
import cortile.core.directory.ReadMarker;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How far everybody has read which room. A marker never goes back. Thread-safe; never blocks. */
public final class ReadMarkers {

    private record Key(String person, String room) {}

    private final Directory directory;
    private final ConcurrentMap<Key, Long> markers = new ConcurrentHashMap<>();

    public ReadMarkers(Directory directory, List<ReadMarker> stored) {
        this.directory = directory;
        stored.forEach(marker -> markers.put(new Key(marker.person(), marker.room()), marker.seq()));
    }

    /** The last entry the person has read; 0 for none. */
    public long of(String person, String room) {
        return markers.getOrDefault(new Key(person, room), 0L);
    }

    /** Moves the marker on; false where it was as far already. It is stored soon, which nobody waits for. */
    public boolean move(ReadMarker marker) {
        Key key = new Key(marker.person(), marker.room());
        long before = of(marker.person(), marker.room());
        if (markers.merge(key, marker.seq(), Math::max) <= before) {
            return false;
        }
        directory.store(List.of(new MoveMarker(marker)));
        return true;
    }
}
