package cortile.history.directory;

import cortile.core.directory.ServerIdentity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The table {@code server_identity}, of one row. Stateless; confined to whoever has the connection. */
final class IdentityTable {

    private IdentityTable() {}

    static ServerIdentity loadOrCreate(Connection connection) throws SQLException {
        List<ServerIdentity> stored = RowReader.all(
                connection,
                "SELECT history_id, token_key FROM server_identity",
                row -> new ServerIdentity(row.getString("history_id"), row.getString("token_key")));
        return stored.isEmpty() ? create(connection) : stored.get(0);
    }

    private static ServerIdentity create(Connection connection) throws SQLException {
        ServerIdentity identity = ServerIdentity.fresh();
        String sql = "INSERT INTO server_identity (id, history_id, token_key) VALUES (1, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, identity.historyId());
            insert.setString(2, identity.tokenKey());
            insert.executeUpdate();
        }
        return identity;
    }
}
