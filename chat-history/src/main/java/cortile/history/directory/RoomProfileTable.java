package cortile.history.directory;

import cortile.core.directory.Access;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The table {@code chat_room}; times are kept in milliseconds. Stateless; confined to whoever has the connection. */
final class RoomProfileTable {

    private static final String UPDATE = "UPDATE chat_room SET access = ?, topic = ?, verifier = ?, newcomers = ?,"
            + " retention_days = ?, slow_seconds = ?, created_at = ? WHERE name = ?";

    private static final String INSERT = "INSERT INTO chat_room"
            + " (access, topic, verifier, newcomers, retention_days, slow_seconds, created_at, name)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private RoomProfileTable() {}

    static void save(Connection connection, RoomProfile room) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> bind(statement, room));
    }

    private static void bind(PreparedStatement statement, RoomProfile room) throws SQLException {
        statement.setString(1, room.access().wireName());
        statement.setString(2, room.topic());
        statement.setString(3, room.verifier());
        statement.setString(4, room.newcomers().wireName());
        statement.setInt(5, room.retentionDays());
        statement.setInt(6, room.slowSeconds());
        statement.setObject(7, RowReader.column(room.createdAt()));
        statement.setString(8, room.name());
    }

    static List<RoomProfile> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT name, access, topic, verifier, newcomers, retention_days, slow_seconds, created_at FROM chat_room"
                        + " ORDER BY name",
                RoomProfileTable::read);
    }

    private static RoomProfile read(ResultSet row) throws SQLException {
        String access = row.getString("access");
        String newcomers = row.getString("newcomers");
        return new RoomProfile(
                row.getString("name"),
                RowReader.named("access", access, Access.of(access)),
                row.getString("topic"),
                row.getString("verifier"),
                RowReader.named("role", newcomers, Role.of(newcomers)),
                row.getInt("retention_days"),
                row.getInt("slow_seconds"),
                RowReader.time(row, "created_at"));
    }
}
