package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what happened in a room into the index, in the room's order and without gaps. Confined to the indexing thread.
 *
 * <p>An entry may come twice and does no harm. What a change is about is read from the history as it is now: the index
 * need not show it yet, and what a page showed may be newer than the change.
 */
final class Indexer {

    private final HistoryPages history;

    private OpenIndex index;
    private Map<String, Long> positions;

    Indexer(HistoryPages history, OpenIndex index) {
        this.history = history;
        this.index = index;
        this.positions = new HashMap<>(index.positions());
    }

    /** Goes on with an index that was opened again, from where that one stands. */
    void goOnWith(OpenIndex reopened) {
        index = reopened;
        positions = new HashMap<>(reopened.positions());
    }

    OpenIndex index() {
        return index;
    }

    /** How far each room is indexed. */
    Map<String, Long> positions() {
        return positions;
    }

    long position(String room) {
        return positions.getOrDefault(room, 0L);
    }

    void advance(String room, long seq) {
        positions.merge(room, seq, Math::max);
    }

    /** Indexes what was just told; false where something before it is missing. */
    boolean take(LoggedEvent event) throws IOException, InterruptedException {
        long place = position(event.room());
        if (event.seq() > place + 1) {
            return false;
        }
        if (event.seq() == place + 1) {
            index(event, false);
            advance(event.room(), event.seq());
        }
        return true;
    }

    /**
     * Indexes one entry.
     *
     * @param shown whether what it is about was indexed with the change in it
     */
    void index(LoggedEvent event, boolean shown) throws IOException, InterruptedException {
        if (event instanceof MessagePosted posted) {
            put(posted);
        } else if (event instanceof MessageEdited edited && !shown) {
            indexAsItIs(edited.room(), edited.target());
        } else if (event instanceof MessageDeleted deleted) {
            index.delete(deleted.room(), deleted.target());
        } else if (event instanceof MessageErased erased) {
            index.delete(erased.room(), erased.seq());
        }
    }

    /** What lies beyond the room's position was never indexed, so that nothing needs to be replaced. */
    private void put(MessagePosted posted) throws IOException {
        if (posted.seq() > position(posted.room())) {
            index.add(posted);
        } else {
            index.put(posted);
        }
    }

    private void indexAsItIs(String room, long seq) throws IOException, InterruptedException {
        Optional<MessagePosted> message = history.message(room, seq);
        if (message.isPresent()) {
            index.put(message.get());
        } else {
            index.delete(room, seq);
        }
    }

    /** Begins a room again, which holds less than was indexed of it. */
    void startOver(String room) throws IOException {
        index.deleteRoom(room);
        positions.remove(room);
    }
}
