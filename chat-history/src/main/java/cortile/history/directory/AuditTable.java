package cortile.history.directory;

import cortile.core.audit.AuditEntry;
import cortile.core.directory.Directory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code audit_entry}; times are kept in milliseconds. Stateless; confined to whoever has the connection. */
final class AuditTable {

    /** How often the old end is cut: each time would cost every entry a look at it. */
    private static final int CUT_EVERY = 1_000;

    private AuditTable() {}

    static void add(Connection connection, AuditEntry entry) throws SQLException {
        String sql = "INSERT INTO audit_entry (id, done_at, done_by, via, act, whom, room, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, entry.id());
            insert.setObject(2, RowReader.column(entry.at()));
            insert.setString(3, entry.by());
            insert.setString(4, entry.via());
            insert.setString(5, entry.act());
            insert.setString(6, entry.whom());
            insert.setString(7, entry.room());
            insert.setString(8, entry.detail());
            insert.executeUpdate();
        }
        if (entry.id() % CUT_EVERY == 0) {
            cut(connection, entry.id() - Directory.MOST_ACTS);
        }
    }

    private static void cut(Connection connection, long last) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM audit_entry WHERE id <= ?")) {
            delete.setLong(1, last);
            delete.executeUpdate();
        }
    }

    static long lastId(Connection connection) throws SQLException {
        return RowReader.all(
                        connection,
                        "SELECT COALESCE(MAX(id), 0) AS last_id FROM audit_entry",
                        row -> row.getLong("last_id"))
                .get(0);
    }

    /** The newest entries before one of them, the newest first. */
    static List<AuditEntry> before(Connection connection, long id, int limit) throws SQLException {
        String sql = "SELECT id, done_at, done_by, via, act, whom, room, detail FROM audit_entry"
                + " WHERE id < ? ORDER BY id DESC LIMIT ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(read(row));
                }
                return entries;
            }
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                RowReader.time(row, "done_at"),
                row.getString("done_by"),
                row.getString("via"),
                row.getString("act"),
                row.getString("whom"),
                row.getString("room"),
                row.getString("detail"));
    }
}
