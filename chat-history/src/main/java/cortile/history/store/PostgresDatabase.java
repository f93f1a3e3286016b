package cortile.history.store;

import cortile.core.history.HistoryException;
import cortile.core.settings.Durability;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server, which must be set to confirm a commit only when it is on its disk. Immutable.
 *
 * <p>Time limits make sure that a server that is gone is noticed; until then only the bounded queue fills.
 */
public final class PostgresDatabase implements Database {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;
    private static final Set<String> SAFE_COMMIT = Set.of("on", "remote_apply");

    private final Durability durability;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    /**
     * Nothing is opened yet.
     *
     * @param url such as {@code jdbc:postgresql://127.0.0.1:5432/cortile}
     * @throws HistoryException where the URL is none of PostgreSQL's
     */
    public PostgresDatabase(String url, String user, String password, Durability durability) {
        this.durability = durability;
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new HistoryException(
                    "The database URL must begin with jdbc:postgresql: to name a PostgreSQL server.");
        }
        try {
            dataSource.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new HistoryException("The database URL is not one PostgreSQL's driver understands.", e);
        }
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setApplicationName("cortile");
        dataSource.setConnectTimeout(CONNECT_SECONDS);
        dataSource.setSocketTimeout(ANSWER_SECONDS);
        dataSource.setTcpKeepAlive(true);
        dataSource.setReWriteBatchedInserts(true);
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        if (durability == Durability.OFF) {
            return;
        }
        String commit = show(connection, "synchronous_commit");
        if (!SAFE_COMMIT.contains(commit)) {
            throw new HistoryException("PostgreSQL has synchronous_commit=" + commit
                    + ", which can lose acknowledged messages; set it to on, or choose the durability off.");
        }
        if (durability == Durability.FSYNC && !show(connection, "fsync").equals("on")) {
            throw new HistoryException("PostgreSQL has fsync=off, which can lose acknowledged messages in a power cut;"
                    + " set it to on, or choose the durability process.");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void prepareWriter(Connection connection) throws SQLException {
        if (durability == Durability.OFF) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit TO off");
            }
        }
    }

    @Override
    public void prepareSnapshot(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public void sync(Connection connection) {
        // A commit has returned only when it was on disk: check() saw to that.
    }

    @Override
    public String describe() {
        return "PostgreSQL at " + String.join(",", dataSource.getServerNames()) + ", database "
                + dataSource.getDatabaseName();
    }
}
