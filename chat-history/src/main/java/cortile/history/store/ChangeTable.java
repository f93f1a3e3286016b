package cortile.history.store;

import cortile.core.history.Content.Deletion;
import cortile.core.history.Content.Edit;
import cortile.core.history.Content.Reaction;
import cortile.history.store.MessageTable.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        String sql = "UPDATE message SET body = ?, edited_at = ? WHERE room_id = ? AND seq = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Row change : changes) {
                if (change.draft().content() instanceof Edit edit) {
                    update.setString(1, edit.text().value());
                    update.setObject(2, OffsetDateTime.ofInstant(change.draft().at(), ZoneOffset.UTC));
                    update.setInt(3, change.roomId());
                    update.setLong(4, edit.target());
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
        // By their places one by one: H2 would look through the whole room for a list of them.
        String sql = "UPDATE message SET body = '', erased = TRUE WHERE room_id = ? AND seq = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (long seq : places) {
                update.setInt(1, roomId);
                update.setLong(2, seq);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static List<Long> edits(Connection connection, int roomId, long target) throws SQLException {
        String sql = "SELECT c.seq FROM message_change c JOIN message m ON m.room_id = c.room_id AND m.seq = c.seq"
                + " WHERE c.room_id = ? AND c.target = ? AND m.kind = " + EntryKind.EDIT.number();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, roomId);
            select.setLong(2, target);
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
