package cortile.history.reader;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The few connections readers share. One that has failed is thrown away together with all that are idle, since what
 * killed it (a closed database, a restarted server) killed them too, and the read is tried once more. Thread-safe.
 */
final class ReadConnections {

    private static final Logger LOG = System.getLogger(ReadConnections.class.getName());

    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    /** Something that is read with a connection. */
    @FunctionalInterface
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    /**
     * Open for readers but while the writer opens the database anew. Not a guard of fields: it is held while reading.
     */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Deque<Connection> idle = new ArrayDeque<>(); // guarded by lock
    private boolean closed; // guarded by lock

    ReadConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T read(Query<T> query) throws SQLException {
        gate.readLock().lock();
        try {
            return readOpen(query);
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Runs the attempt to open the database anew while no reader has a connection.
     *
     * <p>Embedded H2 needs that: closing the last connection to a database that has died makes it forget the one that
     * was opened in its place, whose file is then taken and can be opened no more. Where a reader does not come back
     * in time the attempt runs all the same.
     */
    boolean aside(BooleanSupplier attempt) {
        boolean alone = closeGate();
        try {
            closeIdle();
            return attempt.getAsBoolean();
        } finally {
            if (alone) {
                gate.writeLock().unlock();
            }
        }
    }

    private boolean closeGate() {
        long end = System.nanoTime() + LONGEST_READ.toNanos();
        while (true) {
            try {
                return gate.writeLock().tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException ignored) {
                // The flag is gone, which is what is wanted: nothing may interrupt the writer.
            }
        }
    }

    private <T> T readOpen(Query<T> query) throws SQLException {
        Connection used = pollIdle();
        if (used != null) {
            try {
                return readWith(used, query);
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "A reading connection is dead; another one is opened.", e);
                closeIdle();
            }
        }
        Connection fresh = dataSource.getConnection();
        fresh.setReadOnly(true);
        return readWith(fresh, query);
    }

    private <T> T readWith(Connection connection, Query<T> query) throws SQLException {
        boolean healthy = false;
        try {
            T answer = query.run(connection);
            healthy = true;
            return answer;
        } finally {
            if (!healthy || !keep(connection)) {
                close(connection);
            }
        }
    }

    private @Nullable Connection pollIdle() {
        synchronized (lock) {
            return idle.pollLast();
        }
    }

    private boolean keep(Connection connection) {
        synchronized (lock) {
            return !closed && idle.add(connection);
        }
    }

    /** Closes what is idle now, and the others when their readers are done. */
    void close() {
        synchronized (lock) {
            closed = true;
        }
        closeIdle();
    }

    private void closeIdle() {
        List<Connection> dropped;
        synchronized (lock) {
            dropped = new ArrayList<>(idle);
            idle.clear();
        }
        dropped.forEach(ReadConnections::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A reading connection did not close cleanly.", e);
        }
    }
}
