package cortile.history.store;

import cortile.core.history.Content.Deletion;
import cortile.core.history.Content.Edit;
import cortile.core.history.Content.Reaction;
import cortile.history.store.EntryTable.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code message_change}, and what changes do to the messages they are about. Stateless; confined to whoever
 * has the connection.
 */
public final class ChangeTable {

    private ChangeTable() {}

    /**
     * Brings messages into the state that these changes, stored as entries already, ask for.
     *
     * <p>Kind by kind, so that most of it goes to the database at once: nothing is done about a message after its
     * deletion, and edits and signs do not touch each other.
     */
    public static void apply(Connection connection, List<Row> changes) throws SQLException {
        note(connection, changes);
        edit(connection, changes);
        for (Row change : changes) {
            if (change.draft().content() instanceof Reaction reaction) {
                ReactionTable.apply(connection, change, reaction);
            }
        }
        for (Row change : changes) {
            if (change.draft().content() instanceof Deletion deletion) {
                delete(connection, change.roomId(), deletion.target());
            }
        }
    }

    private static void note(Connection connection, List<Row> changes) throws SQLException {
        String sql = "INSERT INTO message_change (room_id, target, seq) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Row change : changes) {
                insert.setInt(1, change.roomId());
                insert.setLong(2, EntryColumns.of(change.draft().content()).target());
                insert.setLong(3, change.seq());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void edit(Connection connection, List<Row> changes) throws SQLException {
        String sql = "UPDATE entry SET body = ?, edited_at = ? WHERE entry_key = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Row change : changes) {
                if (change.draft().content() instanceof Edit edit) {
                    update.setString(1, edit.text().value());
                    update.setLong(2, change.draft().at().toEpochMilli());
                    update.setLong(3, EntryKey.of(change.roomId(), edit.target()));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    private static void delete(Connection connection, int roomId, long target) throws SQLException {
        ReactionTable.removeAll(connection, roomId, target);
        List<Long> places = edits(connection, roomId, target);
        places.add(target);
        String sql = "UPDATE entry SET body = '', erased = TRUE WHERE entry_key = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (long seq : places) {
                update.setLong(1, EntryKey.of(roomId, seq));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static List<Long> edits(Connection connection, int roomId, long target) throws SQLException {
        String sql = "SELECT c.seq FROM message_change c JOIN entry e ON e.entry_key = ? + c.seq"
                + " WHERE c.room_id = ? AND c.target = ? AND e.kind = " + EntryKind.EDIT.number();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, EntryKey.of(roomId, 0));
            select.setInt(2, roomId);
            select.setLong(3, target);
            List<Long> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(row.getLong(1));
                }
            }
            return places;
        }
    }
}
