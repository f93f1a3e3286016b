package cortile.history.retention;

import cortile.history.store.EntryKey;
import cortile.history.store.RoomPlace;
import cortile.history.store.SentIdTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * The entries of one room that are older than a moment, from the first one on, a batch at a time.
 *
 * <p>Times are trusted to rise with the places, give or take a batch: it ends at a batch without anything old, so that
 * what is kept is not looked through. Confined to one thread.
 */
final class OldEntries {

    private static final int BATCH = 1_000;

    private static final String OLD = "FROM entry WHERE entry_key > ? AND entry_key <= ? AND posted_at < ?";

    private final RoomPlace place;
    private final long before; // in milliseconds, as in the table
    private final long first;
    private final long last;
    private long from; // the key before the batch's first
    private long upTo; // and of its last

    OldEntries(RoomPlace place, Instant before) {
        this.place = place;
        this.before = millis(before);
        this.first = EntryKey.of(place.id(), 0);
        this.last = EntryKey.of(place.id(), place.lastSeq());
        this.from = first;
        this.upTo = first;
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
        long found = upTo;
        boolean isAnyOld = false;
        String sql = "SELECT entry_key, posted_at FROM entry WHERE entry_key > ? AND entry_key <= ?"
                + " ORDER BY entry_key FETCH FIRST " + BATCH + " ROWS ONLY";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, upTo);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found = row.getLong(1);
                    isAnyOld |= row.getLong(2) < before;
                }
            }
        }
        connection.commit();
        from = upTo;
        upTo = found;
        return isAnyOld;
    }

    Step deleteFound(Connection connection) throws SQLException {
        deleteIds(connection);
        try (PreparedStatement delete = connection.prepareStatement("DELETE " + OLD)) {
            bindOld(delete);
            return new Step(delete.executeUpdate(), false);
        }
    }

    private void deleteIds(Connection connection) throws SQLException {
        String sql = "SELECT author_key, client_id " + OLD + " AND client_id IS NOT NULL";
        try (PreparedStatement select = connection.prepareStatement(sql);
                PreparedStatement ids = SentIdTable.deletion(connection)) {
            bindOld(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SentIdTable.add(ids, place.id(), row.getString(1), row.getString(2));
                }
            }
            ids.executeBatch();
        }
    }

    private void bindOld(PreparedStatement statement) throws SQLException {
        statement.setLong(1, from);
        statement.setLong(2, upTo);
        statement.setLong(3, before);
    }

    /** Deletes some of the changes to messages that are gone, also those an earlier run left. */
    Step deleteOrphans(Connection connection) throws SQLException {
        deleteReactions(connection);
        String sql = "SELECT c.target, c.seq, e.author_key, e.client_id FROM message_change c"
                + " LEFT JOIN entry m ON m.entry_key = ? + c.target LEFT JOIN entry e ON e.entry_key = ? + c.seq"
                + " WHERE c.room_id = ? AND c.target <= ? AND m.entry_key IS NULL"
                + " ORDER BY c.target, c.seq FETCH FIRST " + BATCH + " ROWS ONLY";
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement(sql);
                PreparedStatement id = SentIdTable.deletion(connection);
                PreparedStatement entry = connection.prepareStatement("DELETE FROM entry WHERE entry_key = ?");
                PreparedStatement change = connection.prepareStatement(
                        "DELETE FROM message_change WHERE room_id = ? AND target = ? AND seq = ?")) {
            select.setLong(1, first);
            select.setLong(2, first);
            select.setInt(3, place.id());
            select.setLong(4, EntryKey.seqOf(upTo));
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); found++) {
                    SentIdTable.add(id, place.id(), row.getString(3), row.getString(4));
                    entry.setLong(1, EntryKey.of(place.id(), row.getLong(2)));
                    entry.addBatch();
                    change.setInt(1, place.id());
                    change.setLong(2, row.getLong(1));
                    change.setLong(3, row.getLong(2));
                    change.addBatch();
                }
            }
            id.executeBatch();
            change.executeBatch();
            return new Step(IntStream.of(entry.executeBatch()).sum(), found == BATCH);
        }
    }

    private void deleteReactions(Connection connection) throws SQLException {
        String sql = "DELETE FROM reaction WHERE room_id = ? AND target <= ? AND NOT EXISTS"
                + " (SELECT 1 FROM entry m WHERE m.entry_key = ? + reaction.target)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, place.id());
            delete.setLong(2, EntryKey.seqOf(upTo));
            delete.setLong(3, first);
            delete.executeUpdate();
        }
    }

    /** Moments that no number of milliseconds reaches are before or after everything. */
    private static long millis(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException e) {
            return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
