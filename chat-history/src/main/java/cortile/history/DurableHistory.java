package cortile.history;

import cortile.core.history.Draft;
import cortile.core.history.HistoryException;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.history.commit.CommitLoop;
import cortile.history.commit.CommitLoop.GroupLimits;
import cortile.history.commit.CommitQueue;
import cortile.history.reader.HistoryReader;
import cortile.history.retention.Forgetter;
import cortile.history.store.Database;
import cortile.history.store.DatabaseGate;
import cortile.history.store.NothingLeftBehind;
import cortile.history.store.RoomIndex;
import cortile.history.store.Schema;
import cortile.history.writer.GroupCommitWriter;
import cortile.history.writer.Ledger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The history in a database. Thread-safe; only {@link #close} blocks. */
public final class DurableHistory implements MessageHistory {

    private static final Logger LOG = System.getLogger(DurableHistory.class.getName());

    private final Database database;
    private final RoomIndex index;
    private final Ledger ledger;
    private final CommitQueue<Draft> queue;
    private final CommitLoop<Draft> writer;
    private final HistoryReader reader;
    private final Forgetter forgetter;
    private final HistoryLimits limits;

    private DurableHistory(DatabaseGate gate, HistoryLimits limits, Executor readers, HistoryListener listener) {
        this.limits = limits;
        this.database = gate.database();
        this.index = new RoomIndex();
        ReentrantLock changing = new ReentrantLock();
        this.ledger = new Ledger(database, index, changing);
        this.queue = new CommitQueue<>(limits.queueMessages(), limits.queueBytes(), GroupCommitWriter::weight);
        this.reader = new HistoryReader(gate, index, readers, limits.readers(), limits.waitingReads());
        this.forgetter = new Forgetter(gate, index, readers, changing);
        GroupLimits group = new GroupLimits(limits.groupMessages(), limits.groupBytes());
        this.writer = new CommitLoop<>(queue, new GroupCommitWriter(ledger, listener, gate), group);
    }

    /**
     * Opens the database, makes or updates its tables, and starts the writer.
     *
     * @param threads makes the one thread that opens and writes
     * @param readers whose threads read pages, as many as the limits say, and one that deletes what is to be forgotten
     * @throws HistoryException where the database cannot be opened or does not keep the promise; nothing was started
     */
    static DurableHistory open(
            DatabaseGate gate,
            HistoryLimits limits,
            ThreadFactory threads,
            Executor readers,
            HistoryListener listener) {
        DurableHistory history = new DurableHistory(gate, limits, readers, listener);
        CompletableFuture<@Nullable Void> opening = new CompletableFuture<>();
        // On the writer's thread, which ends with the history and takes what the libraries keep in thread locals along.
        threads.newThread(NothingLeftBehind.by(() -> history.openAndWrite(opening)))
                .start();
        awaitOpen(opening);
        LOG.log(Level.INFO, "The history is kept by {0}.", gate.database().describe());
        return history;
    }

    private static void awaitOpen(CompletableFuture<@Nullable Void> opening) {
        try {
            opening.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String sentence = cause instanceof HistoryException
                    ? String.valueOf(cause.getMessage())
                    : "The history cannot be opened: " + cause;
            throw new HistoryException(sentence, cause);
        }
    }

    private void openAndWrite(CompletableFuture<@Nullable Void> opening) {
        try {
            openLedger();
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e); // told by whoever opens
            return;
        }
        opening.complete(null);
        writer.run();
    }

    private void openLedger() {
        try {
            database.tidy();
            openTidied();
        } catch (SQLException e) {
            throw new HistoryException(
                    "The history cannot be opened by " + database.describe() + ": " + database.explain(e), e);
        }
    }

    private void openTidied() throws SQLException {
        boolean ready = false;
        try (Connection connection = database.dataSource().getConnection()) {
            database.check(connection); // before the tables are touched
            Schema.migrate(database);
            ledger.open();
            ready = true;
        } finally {
            if (!ready) {
                ledger.close();
            }
        }
    }

    @Override
    public Intake append(Draft draft, Executor turn) {
        return queue.offer(draft, turn);
    }

    @Override
    public long lastSeq(String room) {
        return index.lastSeq(room);
    }

    @Override
    public CompletionStage<Page> readAfter(String room, long seq, int limit) {
        return reader.after(room, seq, limit);
    }

    @Override
    public CompletionStage<Page> readBefore(String room, long seq, int limit) {
        return reader.before(room, seq, limit);
    }

    @Override
    public CompletionStage<Long> forget(String room, Instant before) {
        return forgetter.forget(room, before);
    }

    /** How many drafts wait to be stored, for those who watch the server. */
    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        queue.close();
        forgetter.close();
        if (!writer.awaitEnd(limits.drainTime())) {
            LOG.log(
                    Level.ERROR,
                    "The history did not finish within {0}; {1} messages were not stored.",
                    limits.drainTime(),
                    queue.size());
        }
        reader.close();
    }
}
