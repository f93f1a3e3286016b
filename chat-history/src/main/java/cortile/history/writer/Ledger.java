package cortile.history.writer;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.history.store.ChangeTable;
import cortile.history.store.Database;
import cortile.history.store.EntryTable;
import cortile.history.store.RoomIndex;
import cortile.history.store.RoomPlace;
import cortile.history.store.RoomTable;
import cortile.history.store.SentIdTable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The writer's connection: stores a group in one commit. Confined to the writing thread once {@link #open} has returned
 * for the first time.
 */
public final class Ledger {

    private static final Logger LOG = System.getLogger(Ledger.class.getName());

    /** What SQL states of violated constraints begin with. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final Database database;
    private final RoomIndex index;
    /** Not a guard of fields: held while stored messages are changed or forgotten, as rows locked in two orders block. */
    private final Lock changing;

    private @Nullable Connection connection;
    private boolean openedBefore;

    /**
     * @param changing held while stored messages are changed; a group of words does without it
     */
    public Ledger(Database database, RoomIndex index, Lock changing) {
        this.database = database;
        this.index = index;
        this.changing = changing;
    }

    /**
     * Opens the database, again after a failure, and finds out how far each room goes.
     *
     * @return entries that are stored although the index does not know them: a commit reported failure but held
     */
    public List<LoggedEvent> open() throws SQLException {
        close();
        Connection opened = database.dataSource().getConnection();
        connection = opened;
        database.check(opened);
        database.prepareWriter(opened);
        opened.setAutoCommit(false);
        Map<String, RoomPlace> stored = RoomTable.load(opened);
        // The first time nobody was told anything yet, and everything is known by definition.
        List<LoggedEvent> unknown = openedBefore ? unknown(opened, stored) : List.of();
        opened.commit();
        database.sync(opened);
        stored.forEach(this::neverBackwards);
        openedBefore = true;
        return unknown;
    }

    private List<LoggedEvent> unknown(Connection opened, Map<String, RoomPlace> stored) throws SQLException {
        List<LoggedEvent> unknown = new ArrayList<>();
        for (Map.Entry<String, RoomPlace> room : stored.entrySet()) {
            long told = index.lastSeq(room.getKey());
            int missing = (int)
                    Math.min(Integer.MAX_VALUE, Math.max(0, room.getValue().lastSeq() - told));
            if (missing > 0) {
                unknown.addAll(EntryTable.after(opened, room.getKey(), room.getValue(), told, missing));
            }
        }
        return unknown;
    }

    private void neverBackwards(String room, RoomPlace place) {
        long told = index.lastSeq(room);
        if (told > place.lastSeq()) {
            LOG.log(
                    Level.ERROR,
                    "The history of {0} ends at {1} but {2} was told: the database lost messages.",
                    room,
                    place.lastSeq(),
                    told);
        }
        // A number that was told is never given to another message, even if that leaves a hole.
        index.putAll(Map.of(room, place.at(Math.max(told, place.lastSeq()))));
    }

    /**
     * Stores the drafts in one commit; when this returns they are as safe as the durability asks, and the index says so.
     */
    Group write(List<Draft> drafts) throws SQLException {
        Connection open = connection;
        if (open == null) {
            throw new SQLException("the database is not open");
        }
        List<Draft> changes = drafts.stream().filter(Targets::isChange).toList();
        Group group = changes.isEmpty() ? commit(open, drafts, changes) : commitChanges(open, drafts, changes);
        database.sync(open);
        index.putAll(group.advanced());
        return group;
    }

    private Group commitChanges(Connection open, List<Draft> drafts, List<Draft> changes) throws SQLException {
        changing.lock();
        try {
            return commit(open, drafts, changes);
        } finally {
            changing.unlock();
        }
    }

    /** Repeats are rare, so they are looked for only where the database has refused one. */
    private Group commit(Connection open, List<Draft> drafts, List<Draft> changes) throws SQLException {
        Group group;
        try {
            // A repeated change may look like a wrong one: the message it deletes is gone, the sign is given.
            group = insert(open, drafts, changes, firsts(open, changes));
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(CONSTRAINT_VIOLATED)) {
                throw e;
            }
            open.rollback();
            group = insert(open, drafts, changes, firsts(open, drafts));
        }
        open.commit();
        return group;
    }

    private Group insert(Connection open, List<Draft> drafts, List<Draft> changes, Map<Group.Key, LoggedEvent> stored)
            throws SQLException {
        Map<String, RoomPlace> places = places(open, drafts);
        Targets targets = changes.isEmpty() ? Targets.none() : Targets.of(open, changes, places);
        Group group = new Group(places, stored, targets);
        drafts.forEach(group::add);
        if (!group.rows().isEmpty()) {
            if (!group.identified().isEmpty()) {
                SentIdTable.insert(open, group.identified());
            }
            EntryTable.insert(open, group.rows());
            RoomTable.advance(open, group.advanced().values());
        }
        if (!group.changes().isEmpty()) {
            ChangeTable.apply(open, group.changes());
        }
        return group;
    }

    /** A room begins with words: whoever changes something in one that is not there is refused. */
    private Map<String, RoomPlace> places(Connection open, List<Draft> drafts) throws SQLException {
        Map<String, RoomPlace> places = new HashMap<>();
        for (Draft draft : drafts) {
            if (!places.containsKey(draft.room())) {
                RoomPlace known = index.find(draft.room());
                if (known != null) {
                    places.put(draft.room(), known);
                } else if (!Targets.isChange(draft)) {
                    places.put(draft.room(), RoomTable.create(open, draft.room()));
                }
            }
        }
        return places;
    }

    private Map<Group.Key, LoggedEvent> firsts(Connection open, List<Draft> drafts) throws SQLException {
        Map<Group.Key, LoggedEvent> firsts = new HashMap<>();
        for (Draft draft : drafts) {
            Group.Key key = Group.Key.of(draft);
            RoomPlace place = index.find(draft.room());
            if (key != null && place != null) {
                EntryTable.findFirst(open, place, draft).ifPresent(first -> firsts.put(key, first));
            }
        }
        return firsts;
    }

    /** Closes the connection, whatever state it is in. */
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A connection of the history did not close cleanly.", e);
        }
    }
}
