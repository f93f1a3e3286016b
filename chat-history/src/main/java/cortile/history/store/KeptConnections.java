package cortile.history.store;

import cortile.history.store.DatabaseGate.Query;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few connections that are kept for one kind of use. One that has failed is thrown away together with all that are
 * idle, since what killed it (a closed database, a restarted server) killed them too, and the use is tried once more.
 * Thread-safe.
 */
public final class KeptConnections {

    private static final Logger LOG = System.getLogger(KeptConnections.class.getName());

    /** Makes a new connection ready for its uses. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(Connection connection) throws SQLException;
    }

    private final DatabaseGate gate;
    private final Preparation preparation;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Deque<Connection> idle = new ArrayDeque<>(); // guarded by lock
    private boolean closed; // guarded by lock

    KeptConnections(DatabaseGate gate, Preparation preparation) {
        this.gate = gate;
        this.preparation = preparation;
    }

    /**
     * Does something with a connection, twice where the first one turns out to be dead.
     *
     * @param query leaves no transaction open; what it does may be done twice
     */
    public <T> T use(Query<T> query) throws SQLException {
        return gate.pass(() -> useOpen(query));
    }

    private <T> T useOpen(Query<T> query) throws SQLException {
        Connection used = pollIdle();
        if (used != null) {
            try {
                return useWith(used, query);
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "A connection is dead; another one is opened.", e);
                letGo();
            }
        }
        Connection fresh = gate.database().dataSource().getConnection();
        return useWith(fresh, connection -> {
            preparation.prepare(connection);
            return query.run(connection);
        });
    }

    private <T> T useWith(Connection connection, Query<T> query) throws SQLException {
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

    /** Closes what is idle now, and the others when their users are done. */
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        letGo();
    }

    /** Closes what is idle now; the next use opens a new one. */
    public void letGo() {
        List<Connection> dropped;
        synchronized (lock) {
            dropped = new ArrayList<>(idle);
            idle.clear();
        }
        dropped.forEach(KeptConnections::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A connection did not close cleanly.", e);
        }
    }
}
