package cortile.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that can hold the history, and what is peculiar to it. Implementations are immutable. */
public interface Database {

    /** Opens connections; does not pool. */
    DataSource dataSource();

    /**
     * Makes sure that what this connection leads to keeps the promise the history makes.
     *
     * @throws cortile.core.history.HistoryException where it does not, saying what to change
     */
    void check(Connection connection) throws SQLException;

    /** Gives back what it wastes on the disk, where that is worth it and done soon; before anybody is connected. */
    default void tidy() throws SQLException {
        // most look after that themselves
    }

    /** Prepares the writer's connection. */
    void prepareWriter(Connection connection) throws SQLException;

    /** Has the transactions of this connection see what was committed when each began, without holding the rows in memory. */
    void prepareSnapshot(Connection connection) throws SQLException;

    /** Returns when everything that was committed is as safe as the chosen durability asks. */
    void sync(Connection connection) throws SQLException;

    /** Why it could not be opened and what to try, as the end of a sentence. */
    default String explain(SQLException e) {
        return String.valueOf(e.getMessage());
    }

    /** Whether it could not be opened because another process has it. */
    default boolean isTaken(SQLException e) {
        return false;
    }

    /** What it is and where, for logs and sentences; without secrets. */
    String describe();
}
