package cortile.history.directory;

import cortile.core.audit.AuditEntry;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryContents;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory.Intake;
import cortile.history.commit.CommitLoop;
import cortile.history.commit.CommitLoop.GroupLimits;
import cortile.history.commit.CommitQueue;
import cortile.history.store.DatabaseGate;
import cortile.history.store.NothingLeftBehind;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;

/** The directory in a database. Thread-safe; only {@link #load} and {@link #close} block. */
public final class JdbcDirectory implements Directory {

    private static final Logger LOG = System.getLogger(JdbcDirectory.class.getName());

    private static final int MOST_WAITING = 10_000;
    private static final long MOST_WAITING_BYTES = 64L << 20;
    private static final GroupLimits GROUP = new GroupLimits(1_000, 4L << 20);

    /** What a change weighs, roughly. */
    private static final long CHANGE_BYTES = 512;

    private final DatabaseGate gate;
    private final CommitQueue<Request<?>> queue;
    private final CommitLoop<Request<?>> loop;
    private final Duration drainTime;

    private JdbcDirectory(DatabaseGate gate, Duration drainTime) {
        this.gate = gate;
        this.drainTime = drainTime;
        this.queue = new CommitQueue<>(MOST_WAITING, MOST_WAITING_BYTES, Request::weight);
        this.loop = new CommitLoop<>(queue, new DirectoryStore(gate), GROUP);
    }

    /**
     * Starts the directory's thread.
     *
     * @param gate to a database that has its tables
     * @param threads makes the one thread that reads and writes
     * @param drainTime how long closing waits for what is queued
     */
    public static JdbcDirectory open(DatabaseGate gate, ThreadFactory threads, Duration drainTime) {
        JdbcDirectory directory = new JdbcDirectory(gate, drainTime);
        threads.newThread(NothingLeftBehind.by(directory.loop)).start();
        return directory;
    }

    @Override
    public DirectoryContents load() {
        Request<DirectoryContents> request = new Request<>(JdbcDirectory::contents, CHANGE_BYTES);
        String sentence =
                "Rooms and accounts cannot be read from " + gate.database().describe();
        if (queue.offer(request) != Intake.QUEUED) {
            throw new HistoryException(sentence + " at the moment; try again later.");
        }
        try {
            return request.answer().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new HistoryException(sentence + ": " + reason(e), e);
        }
    }

    private static Throwable reason(CompletionException e) {
        Throwable failure = e.getCause() == null ? e : e.getCause();
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static DirectoryContents contents(Connection connection) throws SQLException {
        return new DirectoryContents(
                IdentityTable.loadOrCreate(connection),
                RoomProfileTable.load(connection),
                MembershipTable.load(connection),
                AccountTable.load(connection),
                MarkerTable.load(connection),
                SanctionTable.load(connection),
                IgnoredTable.load(connection),
                AuditTable.lastId(connection));
    }

    @Override
    public CompletionStage<Void> store(List<DirectoryChange> changes) {
        List<DirectoryChange> kept = List.copyOf(changes);
        Request<Boolean> request = new Request<>(connection -> applied(connection, kept), CHANGE_BYTES * kept.size());
        Intake intake = queue.offer(request);
        return intake == Intake.QUEUED
                ? request.answer().thenAccept(stored -> {})
                : CompletableFuture.failedFuture(new HistoryException(sentence(intake)));
    }

    @Override
    public CompletionStage<List<AuditEntry>> acts(long before, int limit) {
        Request<List<AuditEntry>> request =
                new Request<>(connection -> AuditTable.before(connection, before, limit), CHANGE_BYTES);
        Intake intake = queue.offer(request);
        return intake == Intake.QUEUED
                ? request.answer()
                : CompletableFuture.failedFuture(
                        new HistoryException("The audit log cannot be read at the moment. Try again later."));
    }

    private static boolean applied(Connection connection, List<DirectoryChange> changes) throws SQLException {
        for (DirectoryChange change : changes) {
            ChangeWriter.apply(connection, change);
        }
        return true;
    }

    private static String sentence(Intake intake) {
        String reason = switch (intake) {
            case FULL -> "too much waits to be stored. Try again in a moment.";
            case CLOSED -> "the server is stopping.";
            case UNAVAILABLE, QUEUED -> "the database cannot be written at the moment. Try again later.";
        };
        return "The change was not stored: " + reason;
    }

    /** How many calls wait to be stored, for those who watch the server. */
    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        queue.close();
        if (!loop.awaitEnd(drainTime)) {
            LOG.log(Level.ERROR, "Changes to rooms and people were not stored within {0}.", drainTime);
        }
    }
}
