package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.search.Backlog.Work;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the one indexing thread does: takes what waits, catches up rooms that are behind, and makes both visible and safe
 * from time to time. A failure costs nothing but time: it goes on from the last commit after a pause.
 */
final class IndexingThread implements Runnable {

    private static final Logger LOG = System.getLogger(IndexingThread.class.getName());

    private static final int MAX_DOUBLINGS = 5;

    private final Backlog backlog;
    private final LiveIndex live;
    private final SearchLimits limits;
    private final Indexer indexer;
    private final CatchUp catchUp;
    private final Pace pace;
    private final CountDownLatch ended = new CountDownLatch(1);

    // Confined to the thread itself.
    private final Map<String, Instant> forgets = new HashMap<>();
    private final Turn refresh;
    private final Turn commit;
    private int failures;
    private long resumeAt;

    IndexingThread(Backlog backlog, LiveIndex live, HistoryPages history, SearchLimits limits) {
        this.backlog = backlog;
        this.live = live;
        this.limits = limits;
        this.indexer = new Indexer(history, live.current());
        this.catchUp = new CatchUp(history, indexer);
        this.pace = new Pace(backlog::told, System::nanoTime, backlog::rest);
        this.refresh = new Turn(limits.refresh());
        this.commit = new Turn(limits.commit());
    }

    int roomsBehind() {
        return catchUp.rooms();
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                Work work = backlog.take(pause());
                pace.go(() -> doWork(work));
                goesOn = !work.closed();
            }
            commit();
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "Indexing for the search was interrupted and has ended.");
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index was not written at its end; it catches up at the next start.", e);
        } finally {
            live.close();
            ended.countDown();
        }
    }

    private void doWork(Work work) throws InterruptedException {
        forgets.putAll(work.forgets());
        work.behind().forEach(catchUp::add);
        if (failures > 0 && resumeAt - System.nanoTime() > 0) {
            work.events().forEach(event -> catchUp.add(event.room()));
            return;
        }
        try {
            reopenWhereNeeded();
            index(work);
            failures = 0;
        } catch (IOException | RuntimeException e) { // whatever Lucene or a disk may come up with
            work.events().forEach(event -> catchUp.add(event.room()));
            failed(e);
        }
    }

    private void reopenWhereNeeded() throws IOException {
        if (!live.current().isWritable()) {
            indexer.positions().keySet().forEach(catchUp::add);
            live.reopen();
            indexer.goOnWith(live.current());
            catchUp.startOver();
        }
    }

    private void index(Work work) throws IOException, InterruptedException {
        for (LoggedEvent event : work.events()) {
            if (!catchUp.has(event.room()) && !indexer.take(event)) {
                catchUp.add(event.room());
            }
        }
        for (Map.Entry<String, Instant> forget : forgets.entrySet()) {
            indexer.index().forget(forget.getKey(), forget.getValue());
        }
        boolean changes = catchUp.rooms() > 0 || !work.events().isEmpty() || !forgets.isEmpty();
        forgets.clear();
        catchUp.step();
        if (changes) {
            refresh.ask();
            commit.ask();
        }
        showAndCommitWhereDue();
    }

    private void showAndCommitWhereDue() throws IOException {
        if (commit.isDue()) {
            commit();
        }
        if (refresh.isDue()) {
            indexer.index().refresh();
            refresh.done();
        }
    }

    private void commit() throws IOException {
        if (commit.isAsked() && indexer.index().isWritable()) {
            indexer.index().commit(indexer.positions());
            commit.done();
        }
    }

    private void failed(Exception failure) {
        if (failures == 0) {
            LOG.log(Level.WARNING, "Indexing for the search failed and is tried again: {0}", failure.toString());
        }
        long pause = limits.retry().toNanos() << Math.min(failures, MAX_DOUBLINGS);
        failures++;
        resumeAt = System.nanoTime() + pause;
    }

    /** How long nothing needs to be done while nothing comes. */
    private long pause() {
        if (failures > 0) {
            return resumeAt - System.nanoTime();
        }
        return catchUp.rooms() > 0 ? 0 : Math.min(refresh.nanosLeft(), commit.nanosLeft());
    }
}
