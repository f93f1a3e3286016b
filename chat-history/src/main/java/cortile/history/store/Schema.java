package cortile.history.store;

import cortile.core.history.HistoryException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to this release's, by the scripts in {@code db/migration}. */
public final class Schema {

    private Schema() {}

    /**
     * Runs what has not been run yet.
     *
     * @throws HistoryException where a script fails or the tables belong to a newer release
     */
    public static void migrate(Database database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration")
                    .table("schema_history")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new HistoryException(
                    "The tables of " + database.describe() + " cannot be brought up to date: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "),
                    e);
        }
    }
}
