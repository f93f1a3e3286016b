package cortile.history.writer;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.history.store.MessageTable.Row;
import cortile.history.store.RoomPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of one commit, each with the place it will have if the commit succeeds. Confined to the writing thread.
 *
 * <p>Numbers are only proposed here: where the commit fails the group is thrown away and no number is used up.
 */
final class Group {

    private final Map<String, RoomPlace> places;
    private final Map<Key, MessagePosted> first;
    private final Map<String, RoomPlace> advanced = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<MessagePosted> posted = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();

    /** Said before with the same id. */
    record Repeat(Draft draft, MessagePosted first) {}

    /** Whose id for a message in which room. */
    record Key(String room, String authorKey, String clientId) {

        static @Nullable Key of(Draft draft) {
            String clientId = draft.clientId();
            return clientId == null ? null : new Key(draft.room(), draft.authorKey(), clientId);
        }
    }

    /**
     * @param places where each room stands; has every room of the drafts to come
     * @param stored messages known to be stored, by their ids
     */
    Group(Map<String, RoomPlace> places, Map<Key, MessagePosted> stored) {
        this.places = places;
        this.first = new HashMap<>(stored);
    }

    void add(Draft draft) {
        Key key = Key.of(draft);
        MessagePosted before = key == null ? null : first.get(key);
        if (before != null) {
            repeats.add(new Repeat(draft, before));
            return;
        }
        MessagePosted message = place(draft);
        if (key != null) {
            first.put(key, message);
        }
    }

    private MessagePosted place(Draft draft) {
        RoomPlace last = advanced.getOrDefault(draft.room(), places.get(draft.room()));
        if (last == null) {
            throw new IllegalStateException("no such room in the group: " + draft.room());
        }
        RoomPlace next = last.at(last.lastSeq() + 1);
        advanced.put(draft.room(), next);
        rows.add(new Row(next.id(), next.lastSeq(), draft));
        String clientId = draft.clientId();
        MessagePosted message =
                draft.posted(next.lastSeq(), clientId != null ? clientId : next.messageId(next.lastSeq()));
        posted.add(message);
        return message;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rooms that got messages, and where they stand afterwards. */
    Map<String, RoomPlace> advanced() {
        return advanced;
    }

    List<MessagePosted> posted() {
        return posted;
    }

    List<Repeat> repeats() {
        return repeats;
    }
}
