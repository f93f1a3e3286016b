package cortile.history.store;

import cortile.core.history.Draft;
import cortile.history.store.EntryTable.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code sent_id}: the ids that senders gave their entries, each once for an author in a room. Entries without
 * one have no row. Stateless; confined to whoever has the connection.
 */
public final class SentIdTable {

    private SentIdTable() {}

    /** Notes the ids of these; violates the table's constraint where one of them was given before. */
    public static void insert(Connection connection, List<Row> rows) throws SQLException {
        String sql = "INSERT INTO sent_id (room_id, author_key, client_id, entry_key) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                Draft draft = row.draft();
                insert.setInt(1, row.roomId());
                insert.setString(2, draft.authorKey());
                insert.setString(3, draft.clientId());
                insert.setLong(4, EntryKey.of(row.roomId(), row.seq()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A batch of ids to be forgotten, which {@link #add} fills. */
    public static PreparedStatement deletion(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "DELETE FROM sent_id WHERE room_id = ? AND author_key = ? AND client_id = ?");
    }

    /**
     * Has the id forgotten with the next execution of the batch.
     *
     * @param clientId null where the entry had none, so that there is nothing to forget
     */
    public static void add(PreparedStatement deletion, int roomId, String authorKey, @Nullable String clientId)
            throws SQLException {
        if (clientId != null) {
            deletion.setInt(1, roomId);
            deletion.setString(2, authorKey);
            deletion.setString(3, clientId);
            deletion.addBatch();
        }
    }
}
