package cortile.it.lossless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one client has been told, in the room's order: a message that comes before its turn waits for it, one that was there
 * already changes nothing. Confined to the client's thread until the client has ended.
 */
final class OrderedLog {

    private final List<String> ids = new ArrayList<>();
    private final Map<Long, String> early = new TreeMap<>();

    /** The last place without a hole before it. */
    long lastSeq() {
        return ids.size();
    }

    void add(long seq, String id) {
        if (seq <= lastSeq()) {
            String before = ids.get((int) seq - 1);
            if (!before.equals(id)) {
                throw new AssertionError("place " + seq + " was " + before + " and is " + id);
            }
            return;
        }
        early.put(seq, id);
        while (early.containsKey(lastSeq() + 1)) {
            ids.add(early.remove(lastSeq() + 1));
        }
    }

    /** The ids of all messages, in order. */
    List<String> ids() {
        return ids;
    }
}
