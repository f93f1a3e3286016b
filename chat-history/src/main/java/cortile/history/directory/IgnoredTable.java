package cortile.history.directory;

import cortile.core.directory.Ignored;
import cortile.core.name.NameKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The table {@code ignored}. Stateless; confined to whoever has the connection. */
final class IgnoredTable {

    private static final String UPDATE = "UPDATE ignored SET name = ? WHERE person = ? AND name_key = ?";

    private static final String INSERT = "INSERT INTO ignored (name, person, name_key) VALUES (?, ?, ?)";

    private IgnoredTable() {}

    static void save(Connection connection, Ignored ignored) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> bind(statement, ignored));
    }

    private static void bind(PreparedStatement statement, Ignored ignored) throws SQLException {
        statement.setString(1, ignored.name());
        statement.setString(2, ignored.person());
        statement.setString(3, NameKey.of(ignored.name()));
    }

    static void remove(Connection connection, Ignored ignored) throws SQLException {
        ChangeWriter.delete(
                connection, "ignored WHERE person = ? AND name_key = ?", ignored.person(), NameKey.of(ignored.name()));
    }

    static List<Ignored> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT person, name FROM ignored ORDER BY person, name",
                row -> new Ignored(row.getString("person"), row.getString("name")));
    }
}
