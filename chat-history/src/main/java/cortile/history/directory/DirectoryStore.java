package cortile.history.directory;

import cortile.core.history.HistoryException;
import cortile.history.commit.FailureReason;
import cortile.history.commit.GroupStore;
import cortile.history.store.DatabaseGate;
import cortile.history.store.KeptConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Does what is requested, all that waits in one transaction. Confined to the directory's thread. */
final class DirectoryStore implements GroupStore<Request<?>> {

    /** What SQL states of wrong data and of violated constraints begin with. */
    private static final List<String> ABOUT_THE_DATA = List.of("22", "23");

    private final DatabaseGate gate;
    private final KeptConnections connections;

    DirectoryStore(DatabaseGate gate) {
        this.gate = gate;
        this.connections = gate.connections(this::prepare);
    }

    private void prepare(Connection fresh) throws SQLException {
        gate.database().check(fresh);
        gate.database().prepareWriter(fresh);
        fresh.setAutoCommit(false);
    }

    @Override
    public void store(List<Request<?>> group) throws SQLException {
        connections.use(connection -> {
            run(connection, group);
            gate.database().sync(connection);
            return true;
        });
        group.forEach(Request::complete);
    }

    private static void run(Connection connection, List<Request<?>> group) throws SQLException {
        try {
            for (Request<?> request : group) {
                request.run(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            requireAboutTheData(e);
            connection.rollback();
            for (Request<?> request : group) {
                runAlone(connection, request);
            }
        }
    }

    /** So that what the database does not take harms nobody else's changes. */
    private static void runAlone(Connection connection, Request<?> request) throws SQLException {
        try {
            request.run(connection);
            connection.commit();
        } catch (SQLException e) {
            requireAboutTheData(e);
            connection.rollback();
            request.refuse(e);
        }
    }

    private static void requireAboutTheData(SQLException e) throws SQLException {
        String state = String.valueOf(e.getSQLState());
        if (ABOUT_THE_DATA.stream().noneMatch(state::startsWith)) {
            throw e;
        }
    }

    @Override
    public void failed(List<Request<?>> requests, Throwable cause) {
        HistoryException reason = new HistoryException(FailureReason.sentence("The change", cause), cause);
        requests.forEach(request -> request.fail(reason));
    }

    @Override
    public void reopen() throws SQLException {
        connections.use(connection -> true);
    }

    @Override
    public void close() {
        connections.letGo();
    }

    @Override
    public String describe() {
        return "The directory of rooms and people";
    }
}
