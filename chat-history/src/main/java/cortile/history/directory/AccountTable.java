package cortile.history.directory;

import cortile.core.directory.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The table {@code account}; times are kept in milliseconds. Stateless; confined to whoever has the connection. */
final class AccountTable {

    private static final String UPDATE = "UPDATE account SET name = ?, name_key = ?, verifier = ?, token_epoch = ?,"
            + " created_at = ? WHERE person = ?";

    private static final String INSERT =
            "INSERT INTO account (name, name_key, verifier, token_epoch, created_at, person) VALUES (?, ?, ?, ?, ?, ?)";

    private AccountTable() {}

    static void save(Connection connection, Account account) throws SQLException {
        ChangeWriter.upsert(connection, UPDATE, INSERT, statement -> bind(statement, account));
    }

    private static void bind(PreparedStatement statement, Account account) throws SQLException {
        statement.setString(1, account.name());
        statement.setString(2, account.nameKey());
        statement.setString(3, account.verifier());
        statement.setInt(4, account.tokenEpoch());
        statement.setObject(5, RowReader.column(account.createdAt()));
        statement.setString(6, account.person());
    }

    static List<Account> load(Connection connection) throws SQLException {
        return RowReader.all(
                connection,
                "SELECT person, name, name_key, verifier, token_epoch, created_at FROM account ORDER BY person",
                AccountTable::read);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("person"),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("verifier"),
                row.getInt("token_epoch"),
                RowReader.time(row, "created_at"));
    }
}
