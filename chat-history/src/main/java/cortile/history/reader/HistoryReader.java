package cortile.history.reader;

import cortile.core.event.LoggedEvent;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.core.work.Bulkhead;
import cortile.history.store.DatabaseGate;
import cortile.history.store.EntryTable;
import cortile.history.store.KeptConnections;
import cortile.history.store.ReactionTable;
import cortile.history.store.RoomIndex;
import cortile.history.store.RoomPlace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Reads pages, a few at once and a bounded number waiting. Thread-safe; never blocks who asks. */
public final class HistoryReader {

    private static final Logger LOG = System.getLogger(HistoryReader.class.getName());

    private final RoomIndex index;
    private final KeptConnections connections;
    private final Bulkhead bulkhead;

    /**
     * @param executor whose threads read
     * @param maxRunning how many of them at once
     * @param maxWaiting how many questions may wait besides
     */
    public HistoryReader(DatabaseGate gate, RoomIndex index, Executor executor, int maxRunning, int maxWaiting) {
        this.index = index;
        this.connections = gate.connections(fresh -> fresh.setReadOnly(true));
        this.bulkhead = new Bulkhead(executor, maxRunning, maxWaiting);
    }

    public CompletionStage<Page> after(String room, long seq, int limit) {
        // One more than asked for tells whether there are more.
        return ask(room, limit, (connection, place, most) -> {
            List<LoggedEvent> found = EntryTable.after(connection, room, place, seq, most + 1);
            return page(connection, place, upTo(most, found), found.size() > most);
        });
    }

    public CompletionStage<Page> before(String room, long seq, int limit) {
        return ask(room, limit, (connection, place, most) -> {
            List<LoggedEvent> found = EntryTable.before(connection, room, place, seq, most + 1);
            List<LoggedEvent> last = found.subList(Math.max(0, found.size() - most), found.size());
            return page(connection, place, last, found.size() > most);
        });
    }

    private static List<LoggedEvent> upTo(int most, List<LoggedEvent> found) {
        return found.subList(0, Math.min(found.size(), most));
    }

    private static Page page(Connection connection, RoomPlace place, List<LoggedEvent> entries, boolean more)
            throws SQLException {
        return new Page(ReactionTable.show(connection, place, entries), place.lastSeq(), more);
    }

    /** Lets go of the database; later questions fail or open it again for a moment. */
    public void close() {
        connections.close();
    }

    @FunctionalInterface
    private interface PageQuery {
        Page run(Connection connection, RoomPlace place, int most) throws SQLException;
    }

    private CompletionStage<Page> ask(String room, int limit, PageQuery query) {
        RoomPlace place = index.find(room);
        if (place == null) {
            return CompletableFuture.completedFuture(new Page(List.of(), 0, false));
        }
        int most = Math.max(1, Math.min(limit, MessageHistory.MAX_PAGE));
        CompletableFuture<Page> answer = new CompletableFuture<>();
        bulkhead.submit(
                () -> answer(answer, connection -> query.run(connection, place, most)),
                () -> answer.completeExceptionally(
                        new HistoryException("Too many are reading the history just now; try again in a moment.")));
        return answer.minimalCompletionStage();
    }

    private void answer(CompletableFuture<Page> answer, DatabaseGate.Query<Page> query) {
        try {
            answer.complete(connections.use(query));
        } catch (SQLException | RuntimeException e) {
            // A driver's code throws more than SQLException; whoever waits for the page must hear of all of it.
            LOG.log(Level.WARNING, "The history could not be read.", e);
            answer.completeExceptionally(
                    new HistoryException("The history cannot be read at the moment; try again later.", e));
        }
    }
}
