package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.search.Found;
import cortile.core.search.MessageIndex;
import cortile.core.search.Query;
import cortile.core.work.Bulkhead;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.MMapDirectory;

/**
 * Finds messages by an index of its own beside the history. Thread-safe; only {@link #open} and {@link #close} block.
 *
 * <p>The index is a copy: it may be deleted while no server runs, and is made anew from the history. It may be behind, by a
 * second as a rule and by more after a start; searches are answered from what is indexed so far. Messages are found as they
 * are now, but without their reactions.
 */
public final class LuceneSearch implements MessageIndex, AutoCloseable {

    private static final Logger LOG = System.getLogger(LuceneSearch.class.getName());

    private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofSeconds(20);

    private final LiveIndex live;
    private final Words words;
    private final Backlog backlog;
    private final Finder finder;
    private final Bulkhead bulkhead;
    private final IndexingThread indexing;

    private volatile boolean closed;

    private LuceneSearch(LiveIndex live, Words words, MessageHistory history, SearchLimits limits, Executor searchers) {
        this.live = live;
        this.words = words;
        this.backlog = new Backlog(limits.waitingEvents());
        this.finder = new Finder(words, limits.patience());
        this.bulkhead = new Bulkhead(searchers, limits.searches(), limits.waitingSearches());
        this.indexing = new IndexingThread(backlog, live, new HistoryPages(history), limits);
    }

    /**
     * Opens the index and starts the thread that writes it; waits for no catching up.
     *
     * @param directory the index's own; made where there is none
     * @param historyId of the history; an index made of another one is emptied
     * @param threads makes the one indexing thread, which ends with {@link #close}
     * @param searchers whose threads search, as many as the limits say
     * @throws HistoryException where another process uses the index, or the directory cannot be used
     */
    public static LuceneSearch open(
            Path directory,
            String historyId,
            MessageHistory history,
            SearchLimits limits,
            ThreadFactory threads,
            Executor searchers) {
        // Mapped files do not mind an interrupt, which would close plain ones under everybody's hands.
        Storage storage = () -> new MMapDirectory(directory);
        return open(storage, historyId, history, limits, threads, searchers);
    }

    static LuceneSearch open(
            Storage storage,
            String historyId,
            MessageHistory history,
            SearchLimits limits,
            ThreadFactory threads,
            Executor searchers) {
        Words words = new Words();
        LuceneSearch search =
                new LuceneSearch(LiveIndex.open(storage, words, historyId), words, history, limits, searchers);
        threads.newThread(search.indexing).start();
        return search;
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        backlog.add(batch);
    }

    @Override
    public void catchUp(Set<String> rooms) {
        backlog.addBehind(rooms);
    }

    @Override
    public void forget(String room, Instant before) {
        backlog.addForget(room, before);
    }

    /** How many rooms are being caught up, for those who watch the server. */
    public int roomsBehind() {
        return indexing.roomsBehind();
    }

    /** How many messages can be found, for those who watch the server. */
    public int messages() {
        try {
            OpenIndex index = live.current();
            DirectoryReader reader = index.acquire();
            try {
                return reader.numDocs();
            } finally {
                index.release(reader);
            }
        } catch (IOException | AlreadyClosedException e) {
            return 0;
        }
    }

    @Override
    public CompletionStage<Found> find(Query query) {
        CompletableFuture<Found> answer = new CompletableFuture<>();
        if (closed) {
            answer.completeExceptionally(new HistoryException("The server is stopping."));
        } else {
            bulkhead.submit(
                    () -> answer(query, answer),
                    () -> answer.completeExceptionally(
                            new HistoryException("Too many people search at the moment. Try again in a few seconds.")));
        }
        return answer;
    }

    private void answer(Query query, CompletableFuture<Found> answer) {
        try {
            answer.complete(find(query, live.current()));
        } catch (HistoryException e) {
            answer.completeExceptionally(e);
        } catch (IOException | RuntimeException e) { // whatever Lucene or a disk may come up with
            if (!closed) {
                LOG.log(Level.WARNING, "A search failed.", e);
            }
            answer.completeExceptionally(
                    new HistoryException("The search is not available at the moment. Try again later.", e));
        }
    }

    private Found find(Query query, OpenIndex index) throws IOException {
        DirectoryReader reader = index.acquire();
        try {
            return finder.find(query, reader);
        } catch (IOException e) {
            if (OpenIndex.isDamage(e)) {
                index.reportDamage();
            }
            throw e;
        } finally {
            index.release(reader);
        }
    }

    /** Indexes what waits, within a bounded time, and lets go of the index. What is left is caught up at the next start. */
    @Override
    public void close() {
        closed = true;
        live.current().stopMerging();
        backlog.close();
        try {
            if (!indexing.awaitEnd(PATIENCE_WHEN_CLOSING)) {
                LOG.log(Level.WARNING, "The search index was not closed within {0}.", PATIENCE_WHEN_CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        words.close();
    }
}
