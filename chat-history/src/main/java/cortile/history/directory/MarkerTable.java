package cortile.history.directory;

import cortile.core.directory.ReadMarker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The table {@code read_marker}. Stateless; confined to whoever has the connection. */
final class MarkerTable {

    private static final String UPDATE = "UPDATE read_marker SET seq = GREATEST(seq, ?) WHERE room = ? AND person = ?";

    private static final String INSERT = "INSERT INTO read_marker (seq, room, person) VALUES (?, ?, ?)";

    private MarkerTable() {}

    /** Never back. */
    static void move(Connection connection, ReadMarker marker) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> {
            statement.setLong(1, marker.seq());
            statement.setString(2, marker.room());
            statement.setString(3, marker.person());
        });
    }

    static List<ReadMarker> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT room, person, seq FROM read_marker ORDER BY room, person",
                row -> new ReadMarker(row.getString("room"), row.getString("person"), row.getLong("seq")));
    }
}
