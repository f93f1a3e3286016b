package cortile.history.store;

import cortile.core.history.HistoryException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to this release's, by the scripts in {@code db/migration}. */
public final class Schema {

    /** The table Flyway keeps its list of scripts in. */
    public static final String HISTORY_TABLE = "schema_history";

    private Schema() {}

    /**
     * Runs what has not been run yet.
     *
     * @throws HistoryException where a script fails or the tables belong to a newer release
     */
    public static void migrate(Database database) {
        migrate(database, "latest");
    }

    /** {@link #migrate}, but no further than to the script of this number. */
    public static void migrate(Database database, String target) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration")
                    .table(HISTORY_TABLE)
                    .target(target)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new HistoryException(
                    "The tables of " + database.describe() + " cannot be brought up to date: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "),
                    e);
        }
    }

    /** The number of the last script that was run. */
    public static String version(Connection connection) throws SQLException {
        // quoted, as Flyway makes them so
        String sql = "SELECT \"version\" FROM \"" + HISTORY_TABLE
                + "\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
