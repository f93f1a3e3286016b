package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageEdited;
import cortile.core.history.HistoryException;
import cortile.core.history.Page;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rooms that are behind, and the pages that bring them up to date: one page a time, one room after the other.
 * Confined to the indexing thread, but for {@link #rooms}.
 */
final class CatchUp {

    /**
     * One room's way.
     *
     * @param from where it began
     * @param asOf what its first page knew of; 0 before that
     */
    private record Way(long from, long asOf) {
        boolean shows(MessageEdited edited) {
            return edited.target() > from && edited.seq() <= asOf;
        }
    }

    private final HistoryPages history;
    private final Indexer indexer;
    private final Map<String, Way> behind = new LinkedHashMap<>();

    private volatile int rooms;

    CatchUp(HistoryPages history, Indexer indexer) {
        this.history = history;
        this.indexer = indexer;
    }

    void add(String room) {
        behind.putIfAbsent(room, new Way(indexer.position(room), 0));
        rooms = behind.size();
    }

    boolean has(String room) {
        return behind.containsKey(room);
    }

    /** How many rooms are behind. Any thread. */
    int rooms() {
        return rooms;
    }

    /** Begins each way again, where the index was set back. */
    void startOver() {
        behind.replaceAll((room, way) -> new Way(indexer.position(room), 0));
    }

    /** Reads and indexes one page of the room whose turn it is. */
    void step() throws IOException, InterruptedException {
        Iterator<Map.Entry<String, Way>> ways = behind.entrySet().iterator();
        if (!ways.hasNext()) {
            return;
        }
        Map.Entry<String, Way> next = ways.next();
        ways.remove();
        behind.put(next.getKey(), next.getValue()); // the last now, also where this fails
        step(next.getKey(), next.getValue());
        rooms = behind.size();
    }

    private void step(String room, Way way) throws IOException, InterruptedException {
        long last = history.lastSeq(room);
        if (indexer.position(room) > last) {
            indexer.startOver(room);
            behind.put(room, new Way(0, 0));
        } else if (indexer.position(room) < last) {
            indexPage(room, way);
        } else {
            behind.remove(room);
        }
    }

    private void indexPage(String room, Way before) throws IOException, InterruptedException {
        Page page = history.after(room, indexer.position(room));
        Way way = before.asOf() > 0 ? before : new Way(before.from(), page.asOf());
        behind.put(room, way);
        long place = indexer.position(room);
        for (LoggedEvent entry : page.entries()) {
            indexer.index(entry, entry instanceof MessageEdited edited && way.shows(edited));
            indexer.advance(room, entry.seq());
        }
        if (!page.more()) {
            indexer.advance(room, page.asOf()); // the last entries may be forgotten ones
        }
        if (indexer.position(room) == place) {
            throw new HistoryException("The history knows of messages in a room that it does not give.");
        }
    }
}
