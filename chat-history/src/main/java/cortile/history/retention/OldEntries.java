package cortile.history.retention;

import cortile.history.store.RoomPlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * The entries of one room that are older than a moment, from the first one on, a batch at a time.
 *
 * <p>Times are trusted to rise with the places, give or take a batch: it ends at a batch without anything old, so that
 * what is kept is not looked through. Confined to one thread.
 */
final class OldEntries {

    private static final int BATCH = 1_000;

    private final RoomPlace place;
    private final OffsetDateTime before;
    private long from; // the batch's first place, excluded
    private long upTo; // and its last

    OldEntries(RoomPlace place, Instant before) {
        this.place = place;
        this.before = OffsetDateTime.ofInstant(before, ZoneOffset.UTC);
    }

    /**
     * What was done.
     *
     * @param deleted how many entries
     * @param hasMore whether it is to be done again
     */
    record Step(long deleted, boolean hasMore) {}

    /** Moves on to the next batch; false where nothing in it is old, so that it is the last one. */
    boolean findNext(Connection connection) throws SQLException {
        long last = upTo;
        boolean isAnyOld = false;
        String sql = "SELECT seq, posted_at FROM message WHERE room_id = ? AND seq > ? AND seq <= ?"
                + " ORDER BY seq FETCH FIRST " + BATCH + " ROWS ONLY";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, place.id());
            select.setLong(2, upTo);
            select.setLong(3, place.lastSeq());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    isAnyOld |= row.getObject(2, OffsetDateTime.class).isBefore(before);
                }
            }
        }
        connection.commit();
        from = upTo;
        upTo = last;
        return isAnyOld;
    }

    Step deleteFound(Connection connection) throws SQLException {
        String sql = "DELETE FROM message WHERE room_id = ? AND seq > ? AND seq <= ? AND posted_at < ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, place.id());
            delete.setLong(2, from);
            delete.setLong(3, upTo);
            delete.setObject(4, before);
            return new Step(delete.executeUpdate(), false);
        }
    }

    /** Deletes some of the changes to messages that are gone, also those an earlier run left. */
    Step deleteOrphans(Connection connection) throws SQLException {
        deleteReactions(connection);
        String sql = "SELECT c.target, c.seq FROM message_change c"
                + " LEFT JOIN message m ON m.room_id = c.room_id AND m.seq = c.target"
                + " WHERE c.room_id = ? AND c.target <= ? AND m.seq IS NULL"
                + " ORDER BY c.target, c.seq FETCH FIRST " + BATCH + " ROWS ONLY";
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement(sql);
                PreparedStatement entry = deletion(connection, "message", "");
                PreparedStatement change = deletion(connection, "message_change", " AND target = ?")) {
            select.setInt(1, place.id());
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); found++) {
                    add(entry, row.getLong(2));
                    change.setLong(3, row.getLong(1));
                    add(change, row.getLong(2));
                }
            }
            change.executeBatch();
            return new Step(IntStream.of(entry.executeBatch()).sum(), found == BATCH);
        }
    }

    private static PreparedStatement deletion(Connection connection, String table, String condition)
            throws SQLException {
        return connection.prepareStatement("DELETE FROM " + table + " WHERE room_id = ? AND seq = ?" + condition);
    }

    private void add(PreparedStatement deletion, long seq) throws SQLException {
        deletion.setInt(1, place.id());
        deletion.setLong(2, seq);
        deletion.addBatch();
    }

    private void deleteReactions(Connection connection) throws SQLException {
        String sql = "DELETE FROM reaction WHERE room_id = ? AND target <= ? AND NOT EXISTS"
                + " (SELECT 1 FROM message m WHERE m.room_id = reaction.room_id AND m.seq = reaction.target)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, place.id());
            delete.setLong(2, upTo);
            delete.executeUpdate();
        }
    }
}
