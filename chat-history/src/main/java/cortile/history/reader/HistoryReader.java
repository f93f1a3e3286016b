package cortile.history.reader;

import cortile.core.event.MessagePosted;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.history.store.Database;
import cortile.history.store.MessageTable;
import cortile.history.store.RoomIndex;
import cortile.history.store.RoomPlace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Reads pages, a few at once and a bounded number waiting. Thread-safe; never blocks who asks. */
public final class HistoryReader {

    private static final Logger LOG = System.getLogger(HistoryReader.class.getName());

    private final RoomIndex index;
    private final ReadConnections connections;
    private final ReadQueue queue;

    /**
     * @param executor whose threads read
     * @param maxRunning how many of them at once
     * @param maxWaiting how many questions may wait besides
     */
    public HistoryReader(Database database, RoomIndex index, Executor executor, int maxRunning, int maxWaiting) {
        this.index = index;
        this.connections = new ReadConnections(database.dataSource());
        this.queue = new ReadQueue(executor, maxRunning, maxWaiting);
    }

    public CompletionStage<Page> after(String room, long seq, int limit) {
        // One more than asked for tells whether there are more.
        return ask(
                room, limit, (connection, place, most) -> MessageTable.after(connection, room, place, seq, most + 1));
    }

    public CompletionStage<Page> before(String room, long seq, int limit) {
        return ask(
                        room,
                        limit,
                        (connection, place, most) -> MessageTable.before(connection, room, place, seq, most + 1))
                .thenApply(HistoryReader::reversed);
    }

    /** Runs the attempt to open the database anew while no reader has a connection. */
    public boolean aside(BooleanSupplier attempt) {
        return connections.aside(attempt);
    }

    /** Lets go of the database; later questions fail or open it again for a moment. */
    public void close() {
        connections.close();
    }

    @FunctionalInterface
    private interface PageQuery {
        List<MessagePosted> run(Connection connection, RoomPlace place, int most) throws SQLException;
    }

    private CompletionStage<Page> ask(String room, int limit, PageQuery query) {
        RoomPlace place = index.find(room);
        if (place == null) {
            return CompletableFuture.completedFuture(new Page(List.of(), false));
        }
        int most = Math.max(1, Math.min(limit, MessageHistory.MAX_PAGE));
        CompletableFuture<Page> answer = new CompletableFuture<>();
        if (!queue.offer(() -> answer(answer, place, most, query))) {
            answer.completeExceptionally(
                    new HistoryException("Too many are reading the history just now; try again in a moment."));
        }
        return answer.minimalCompletionStage();
    }

    private void answer(CompletableFuture<Page> answer, RoomPlace place, int most, PageQuery query) {
        try {
            List<MessagePosted> found = connections.read(connection -> query.run(connection, place, most));
            answer.complete(new Page(found.subList(0, Math.min(found.size(), most)), found.size() > most));
        } catch (SQLException | RuntimeException e) {
            // A driver's code throws more than SQLException; whoever waits for the page must hear of all of it.
            LOG.log(Level.WARNING, "The history could not be read.", e);
            answer.completeExceptionally(
                    new HistoryException("The history cannot be read at the moment; try again later.", e));
        }
    }

    private static Page reversed(Page page) {
        List<MessagePosted> rising = new ArrayList<>(page.messages());
        Collections.reverse(rising);
        return new Page(rising, page.more());
    }
}
