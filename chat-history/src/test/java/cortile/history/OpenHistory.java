package cortile.history;

import static org.awaitility.Awaitility.await;

import cortile.core.directory.Directory;
import cortile.core.history.Draft;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.core.settings.Durability;
import cortile.history.check.HistoryChecker;
import cortile.history.check.HistoryChecker.Ack;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A history on a real database with real threads, and what it told. Thread-safe. */
public final class OpenHistory implements AutoCloseable {

    public final RecordingListener told = new RecordingListener();
    public final DurableHistory history;
    public final Directory directory;
    private final DurableStore store;
    private final Database database;
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final AtomicInteger healing = new AtomicInteger();
    private final AtomicReference<Thread> writer = new AtomicReference<>();

    public OpenHistory(Database database, HistoryLimits limits) {
        this.database = database;
        this.store = DurableStore.open(database, limits, this::thread, readers, told);
        this.history = store.history();
        this.directory = store.directory();
    }

    public static OpenHistory h2(Path directory) {
        return new OpenHistory(new H2Database(directory, Durability.FSYNC), HistoryLimits.DEFAULT);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "history-writer");
        writer.compareAndSet(null, thread); // the first one is the writer's
        return thread;
    }

    public Database database() {
        return database;
    }

    public Thread writer() {
        return Objects.requireNonNull(writer.get());
    }

    public MessageHistory.Intake append(String id) {
        return history.append(Drafts.withId(id));
    }

    public MessageHistory.Intake append(Draft draft) {
        return history.append(draft);
    }

    /** Appends and waits until all of it is stored. */
    public void store(String... ids) {
        int before = told.count();
        for (String id : ids) {
            append(id);
        }
        awaitStored(before + ids.length);
    }

    /** Appends and waits until it is told what became of it. */
    public void settle(Draft draft) {
        int before = told.answered();
        history.append(draft);
        await().pollInterval(Duration.ofMillis(2)).until(() -> told.answered() > before);
    }

    public void awaitStored(int count) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> told.count() >= count);
    }

    /** Appends new messages until one is stored, and fails where none is within the time. */
    public void awaitHealed(Duration most) {
        int before = told.count();
        await().atMost(most).until(() -> {
            append("healed-" + healing.incrementAndGet());
            return told.count() > before;
        });
    }

    /** A page once it has been read. */
    public static Page page(CompletionStage<Page> stage) {
        return stage.toCompletableFuture().join();
    }

    public List<String> broken(Collection<Ack> acks) throws SQLException {
        return new HistoryChecker(database.dataSource()).judge(acks);
    }

    @Override
    public void close() {
        store.close();
        readers.shutdownNow();
    }
}
