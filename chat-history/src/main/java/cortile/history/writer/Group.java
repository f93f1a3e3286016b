package cortile.history.writer;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.Refusal;
import cortile.history.store.EntryTable.Row;
import cortile.history.store.RoomPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of one commit, each with the place it will have if the commit succeeds. Confined to the writing thread.
 *
 * <p>Numbers are only proposed here: where the commit fails the group is thrown away and no number is used up. What is
 * repeated or refused gets none.
 */
final class Group {

    private final Map<String, RoomPlace> places;
    private final Map<Key, LoggedEvent> first;
    private final Targets targets;
    private final Map<String, RoomPlace> advanced = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> identified = new ArrayList<>();
    private final List<Row> changes = new ArrayList<>();
    private final List<LoggedEvent> stored = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /** Said before with the same id. */
    record Repeat(Draft draft, LoggedEvent first) {}

    /** About a message that is not there or not the author's to change. */
    record Refused(Draft draft, Refusal refusal) {}

    /** Whose id for an entry of which room. */
    record Key(String room, String authorKey, String clientId) {

        static @Nullable Key of(Draft draft) {
            String clientId = draft.clientId();
            return clientId == null ? null : new Key(draft.room(), draft.authorKey(), clientId);
        }
    }

    /**
     * @param places where each room stands; has every room in which something is said
     * @param stored entries known to be stored, by their ids
     * @param targets what the changes are about
     */
    Group(Map<String, RoomPlace> places, Map<Key, LoggedEvent> stored, Targets targets) {
        this.places = places;
        this.first = new HashMap<>(stored);
        this.targets = targets;
    }

    void add(Draft draft) {
        Key key = Key.of(draft);
        LoggedEvent before = key == null ? null : first.get(key);
        if (before != null) {
            repeats.add(new Repeat(draft, before));
            return;
        }
        Optional<Refusal> refusal = targets.refusal(draft);
        if (refusal.isPresent()) {
            refused.add(new Refused(draft, refusal.get()));
            return;
        }
        LoggedEvent entry = place(draft);
        if (key != null) {
            first.put(key, entry);
        }
    }

    private LoggedEvent place(Draft draft) {
        RoomPlace last = advanced.getOrDefault(draft.room(), places.get(draft.room()));
        if (last == null) {
            throw new IllegalStateException("no such room in the group: " + draft.room());
        }
        RoomPlace next = last.at(last.lastSeq() + 1);
        advanced.put(draft.room(), next);
        Row row = new Row(next.id(), next.lastSeq(), draft);
        rows.add(row);
        if (Targets.isChange(draft)) {
            changes.add(row);
        }
        String clientId = draft.clientId();
        if (clientId != null) {
            identified.add(row);
        }
        targets.placed(draft, next.lastSeq());
        LoggedEvent entry = draft.inPlace(next.lastSeq(), clientId != null ? clientId : next.messageId(next.lastSeq()));
        stored.add(entry);
        return entry;
    }

    List<Row> rows() {
        return rows;
    }

    /** Those of the rows to which their sender gave an id. */
    List<Row> identified() {
        return identified;
    }

    /** Those of the rows that change a message. */
    List<Row> changes() {
        return changes;
    }

    /** The rooms that got entries, and where they stand afterwards. */
    Map<String, RoomPlace> advanced() {
        return advanced;
    }

    List<LoggedEvent> stored() {
        return stored;
    }

    List<Repeat> repeats() {
        return repeats;
    }

    List<Refused> refused() {
        return refused;
    }
}
