package cortile.history.directory;

import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The table {@code membership}. Stateless; confined to whoever has the connection. */
final class MembershipTable {

    private static final String UPDATE =
            "UPDATE membership SET name = ?, role = ?, joined = ? WHERE room = ? AND person = ?";

    private static final String INSERT =
            "INSERT INTO membership (name, role, joined, room, person) VALUES (?, ?, ?, ?, ?)";

    private MembershipTable() {}

    static void save(Connection connection, Membership membership) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> bind(statement, membership));
    }

    private static void bind(PreparedStatement statement, Membership membership) throws SQLException {
        statement.setString(1, membership.name());
        statement.setString(2, membership.role().wireName());
        statement.setBoolean(3, membership.joined());
        statement.setString(4, membership.room());
        statement.setString(5, membership.person());
    }

    static List<Membership> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT room, person, name, role, joined FROM membership ORDER BY room, person",
                MembershipTable::read);
    }

    private static Membership read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Membership(
                row.getString("room"),
                row.getString("person"),
                row.getString("name"),
                RowReader.named("role", role, Role.of(role)),
                row.getBoolean("joined"));
    }
}
