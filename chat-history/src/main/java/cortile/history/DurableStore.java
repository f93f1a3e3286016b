package cortile.history;

import cortile.core.directory.Directory;
import cortile.core.history.HistoryException;
import cortile.core.history.HistoryListener;
import cortile.core.takeout.DataBackup;
import cortile.history.backup.BackupWriter;
import cortile.history.directory.JdbcDirectory;
import cortile.history.store.Database;
import cortile.history.store.DatabaseGate;
import cortile.history.store.NothingLeftBehind;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** History and directory in one database. Thread-safe; only {@link #open} and {@link #close} block. */
public final class DurableStore implements AutoCloseable {

    private final DatabaseGate gate;
    private final DurableHistory history;
    private final JdbcDirectory directory;

    private DurableStore(DatabaseGate gate, DurableHistory history, JdbcDirectory directory) {
        this.gate = gate;
        this.history = history;
        this.directory = directory;
    }

    /**
     * Opens the database, makes or updates its tables, and starts the threads that write.
     *
     * @param threads makes the thread that opens and writes the history, and then the one for the directory
     * @param readers whose threads read pages, as many as the limits say, and one that deletes what is to be forgotten
     * @throws HistoryException where the database cannot be opened or does not keep the promise; nothing was started
     */
    public static DurableStore open(
            Database database,
            HistoryLimits limits,
            ThreadFactory threads,
            Executor readers,
            HistoryListener listener) {
        DatabaseGate gate = new DatabaseGate(database);
        Executor neutral = task -> readers.execute(NothingLeftBehind.by(task));
        DurableHistory history = DurableHistory.open(gate, limits, threads, neutral, listener);
        try {
            return new DurableStore(gate, history, JdbcDirectory.open(gate, threads, limits.drainTime()));
        } catch (RuntimeException e) {
            history.close(); // there was no second thread to be had
            throw e;
        }
    }

    public DurableHistory history() {
        return history;
    }

    public Directory directory() {
        return directory;
    }

    /**
     * Backs up the store while it is used.
     *
     * @param data the server's directory, where what is kept beside the database is
     */
    public DataBackup backup(Path data) {
        return new BackupWriter(gate, data);
    }

    /** Closes both, where they are not closed yet. */
    @Override
    public void close() {
        directory.close();
        history.close();
        NothingLeftBehind.deregisterDrivers();
    }
}
