package cortile.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The way to the database for all who share it: keeps everybody else away while the writer opens it anew. Thread-safe.
 *
 * <p>Embedded H2 needs that: closing the last connection to a database that has died makes it forget the one that was
 * opened in its place, whose file is then taken and can be opened no more.
 */
public final class DatabaseGate {

    private static final Duration LONGEST_USE = Duration.ofSeconds(5);

    /**
     * Open for all but while the writer opens the database anew. Not a guard of fields: it is held while the database is
     * used.
     */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final Database database;
    private final List<Runnable> idleClosers = new CopyOnWriteArrayList<>();

    /** Something that uses the database. */
    @FunctionalInterface
    public interface Use<T> {
        T run() throws SQLException;
    }

    /** Something that is done with a connection. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    public DatabaseGate(Database database) {
        this.database = database;
    }

    public Database database() {
        return database;
    }

    /**
     * Connections for one kind of use, which step aside when they must.
     *
     * @param preparation makes a new one ready
     */
    public KeptConnections connections(KeptConnections.Preparation preparation) {
        KeptConnections kept = new KeptConnections(this, preparation);
        idleClosers.add(kept::letGo);
        return kept;
    }

    /** Uses the database while the writer does not open it anew. */
    <T> T pass(Use<T> use) throws SQLException {
        gate.readLock().lock();
        try {
            return use.run();
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Runs the attempt to open the database anew while nobody else has a connection. Where somebody does not come out
     * in time it runs all the same.
     */
    public <T> T alone(Use<T> attempt) throws SQLException {
        boolean alone = close();
        try {
            idleClosers.forEach(Runnable::run);
            return attempt.run();
        } finally {
            if (alone) {
                gate.writeLock().unlock();
            }
        }
    }

    private boolean close() {
        long end = System.nanoTime() + LONGEST_USE.toNanos();
        while (true) {
            try {
                return gate.writeLock().tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException ignored) {
                // The flag is gone, which is what is wanted: nothing may interrupt the writer.
            }
        }
    }
}
