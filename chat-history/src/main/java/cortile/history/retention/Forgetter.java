package cortile.history.retention;

import cortile.core.history.HistoryException;
import cortile.core.work.Bulkhead;
import cortile.history.retention.OldEntries.Step;
import cortile.history.store.Database;
import cortile.history.store.DatabaseGate;
import cortile.history.store.KeptConnections;
import cortile.history.store.RoomIndex;
import cortile.history.store.RoomPlace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;

/** Deletes what is older than a moment, one room at a time. Thread-safe; never blocks who asks. */
public final class Forgetter {

    private static final Logger LOG = System.getLogger(Forgetter.class.getName());

    private static final int MOST_WAITING = 10_000;

    private final Database database;
    private final RoomIndex index;
    private final Lock changing;
    private final KeptConnections connections;
    private final Bulkhead bulkhead;
    private volatile boolean closed;

    /**
     * @param executor one of whose threads deletes
     * @param changing held while rows are deleted, for one step at a time
     */
    public Forgetter(DatabaseGate gate, RoomIndex index, Executor executor, Lock changing) {
        this.database = gate.database();
        this.index = index;
        this.changing = changing;
        this.connections = gate.connections(this::prepare);
        this.bulkhead = new Bulkhead(executor, 1, MOST_WAITING);
    }

    private void prepare(Connection fresh) throws SQLException {
        database.prepareWriter(fresh);
        fresh.setAutoCommit(false);
    }

    /** How many entries were deleted, once they are; fails with a {@link HistoryException}. */
    public CompletionStage<Long> forget(String room, Instant before) {
        RoomPlace place = index.find(room);
        if (place == null) {
            return CompletableFuture.completedFuture(0L);
        }
        CompletableFuture<Long> answer = new CompletableFuture<>();
        bulkhead.submit(
                () -> answer(answer, place, before),
                () -> answer.completeExceptionally(
                        new HistoryException("Too much is being forgotten just now; try again later.")));
        return answer.minimalCompletionStage();
    }

    private void answer(CompletableFuture<Long> answer, RoomPlace place, Instant before) {
        try {
            answer.complete(forget(place, before));
        } catch (SQLException | RuntimeException e) {
            // A driver's code throws more than SQLException; whoever waits must hear of all of it.
            LOG.log(Level.WARNING, "Old messages could not be deleted.", e);
            answer.completeExceptionally(
                    new HistoryException("Old messages cannot be deleted at the moment; try again later.", e));
        }
    }

    private long forget(RoomPlace place, Instant before) throws SQLException {
        OldEntries old = new OldEntries(place, before);
        long deleted = 0;
        boolean hasMore = true;
        while (hasMore) {
            if (closed) {
                throw new HistoryException("The server is stopping; the rest is deleted another time.");
            }
            hasMore = connections.use(connection -> old.findNext(connection));
            deleted += step(old::deleteFound) + step(old::deleteOrphans);
        }
        connections.use(connection -> {
            database.sync(connection);
            return true;
        });
        return deleted;
    }

    /** In transactions of a batch each, so that nobody waits long for one. */
    private long step(DatabaseGate.Query<Step> deletion) throws SQLException {
        long deleted = 0;
        Step step;
        do {
            step = connections.use(connection -> locked(connection, deletion));
            deleted += step.deleted();
        } while (step.hasMore());
        return deleted;
    }

    private Step locked(Connection connection, DatabaseGate.Query<Step> deletion) throws SQLException {
        changing.lock();
        try {
            Step step = deletion.run(connection);
            connection.commit();
            return step;
        } finally {
            changing.unlock();
        }
    }

    /** Stops after the step it is at. */
    public void close() {
        closed = true;
        connections.close();
    }
}
