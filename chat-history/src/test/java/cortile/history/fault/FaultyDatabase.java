package cortile.history.fault;

import cortile.history.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real database whose disk can be made to stand still, or to report failure after it has stored. Thread-safe. */
final class FaultyDatabase implements Database {

    private final Database database;
    private final Semaphore moving = new Semaphore(1);
    private final AtomicInteger failures = new AtomicInteger();

    FaultyDatabase(Database database) {
        this.database = database;
    }

    /** From now on no sync returns. */
    void stall() {
        moving.acquireUninterruptibly();
    }

    void move() {
        moving.release();
    }

    boolean isWaiting() {
        return moving.hasQueuedThreads();
    }

    /** So many syncs report failure although the commit before them holds. */
    void failNextSyncs(int count) {
        failures.set(count);
    }

    @Override
    public void sync(Connection connection) throws SQLException {
        moving.acquireUninterruptibly();
        moving.release();
        database.sync(connection);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("the disk reports an error, on purpose");
        }
    }

    @Override
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void check(Connection connection) throws SQLException {
        database.check(connection);
    }

    @Override
    public void prepareWriter(Connection connection) throws SQLException {
        database.prepareWriter(connection);
    }

    @Override
    public void prepareSnapshot(Connection connection) throws SQLException {
        database.prepareSnapshot(connection);
    }

    @Override
    public String describe() {
        return database.describe();
    }
}
