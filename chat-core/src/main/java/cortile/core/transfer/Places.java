package cortile.core.transfer;

import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Which place of an archive became which place of the room. As long as neither has a hole, one stretch says it all.
 * Confined to one import.
 */
final class Places {

    /** Places that follow each other in both. */
    private record Stretch(long from, long to, long length) {}

    private final TreeMap<Long, Stretch> stretches = new TreeMap<>();

    /** Takes note of the next place; both only rise. */
    void add(long archived, long imported) {
        var last = stretches.lastEntry();
        Stretch stretch = last == null ? null : last.getValue();
        boolean follows = stretch != null
                && archived == stretch.from() + stretch.length()
                && imported == stretch.to() + stretch.length();
        if (stretch != null && follows) {
            stretches.put(stretch.from(), new Stretch(stretch.from(), stretch.to(), stretch.length() + 1));
        } else {
            stretches.put(archived, new Stretch(archived, imported, 1));
        }
    }

    /** Where the entry at this place of the archive is now, if it was imported. */
    OptionalLong imported(long archived) {
        var below = stretches.floorEntry(archived);
        if (below == null
                || archived >= below.getValue().from() + below.getValue().length()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                below.getValue().to() + archived - below.getValue().from());
    }
}
