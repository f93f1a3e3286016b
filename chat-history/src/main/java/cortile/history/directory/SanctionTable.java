package cortile.history.directory;

import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The table {@code sanction}; times are kept in milliseconds. Stateless; confined to whoever has the connection. */
final class SanctionTable {

    private static final String UPDATE = "UPDATE sanction SET kind = ?, way = ?, written = ?, person = ?, room = ?,"
            + " decided_by = ?, decided_at = ?, until_at = ?, reason = ? WHERE id = ?";

    private static final String INSERT = "INSERT INTO sanction"
            + " (kind, way, written, person, room, decided_by, decided_at, until_at, reason, id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private SanctionTable() {}

    static void save(Connection connection, Sanction sanction) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> bind(statement, sanction));
    }

    private static void bind(PreparedStatement statement, Sanction sanction) throws SQLException {
        Subject subject = sanction.subject();
        statement.setString(1, sanction.kind().wireName());
        statement.setString(2, subject.way().wireName());
        statement.setString(3, subject.written());
        statement.setString(4, subject instanceof Subject.OfPerson person ? person.personId() : "");
        statement.setString(5, sanction.room().orElse(""));
        statement.setString(6, sanction.by());
        statement.setObject(7, RowReader.column(sanction.at()));
        statement.setObject(8, sanction.until().map(RowReader::column).orElse(null));
        statement.setString(9, sanction.reason());
        statement.setLong(10, sanction.id());
    }

    static void remove(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM sanction WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    static List<Sanction> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT id, kind, way, written, person, room, decided_by, decided_at, until_at, reason"
                        + " FROM sanction ORDER BY id",
                SanctionTable::read);
    }

    private static Sanction read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String way = row.getString("way");
        return new Sanction(
                row.getLong("id"),
                RowReader.named("kind", kind, Kind.of(kind)),
                RowReader.named("way", way, Subject.of(way, row.getString("written"), row.getString("person"))),
                Optional.of(row.getString("room")).filter(room -> !room.isEmpty()),
                row.getString("decided_by"),
                RowReader.time(row, "decided_at"),
                Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("reason"));
    }
}
