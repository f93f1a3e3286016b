package cortile.search;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MemoryHistory;
import cortile.core.history.Refusal;
import cortile.core.search.Found;
import cortile.core.search.Query;
import cortile.protocol.text.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/** A history in memory and a search beside it, as the server puts them together. Used by one test's thread. */
final class SearchRig implements AutoCloseable {

    static final String HISTORY_ID = "history-1";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Visible and committed at once, so that tests wait for nothing else. */
    static final SearchLimits EAGER = limits(1_000, Duration.ofSeconds(10));

    private final Executor searchers;
    private final Runnable end;
    final MemoryHistory history = new MemoryHistory(new Listener());
    private final Storage storage;
    private @Nullable LuceneSearch search;
    private int said;

    SearchRig() {
        this(inMemory());
    }

    SearchRig(Storage storage) {
        this(storage, Executors.newFixedThreadPool(2));
    }

    private SearchRig(Storage storage, ExecutorService own) {
        this(storage, own, own::shutdown);
    }

    /**
     * On somebody else's threads.
     *
     * @param end run when all is closed
     */
    SearchRig(Storage storage, Executor searchers, Runnable end) {
        this.storage = storage;
        this.searchers = searchers;
        this.end = end;
    }

    static SearchLimits limits(int waitingEvents, Duration patience) {
        return new SearchLimits(
                waitingEvents, 2, 10, patience, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20));
    }

    /** Files in memory that outlast the index that uses them. */
    static Storage inMemory() {
        Directory files = new ByteBuffersDirectory();
        return () -> new FilterDirectory(files) {
            @Override
            public void close() {
                // the next to open finds what was written
            }
        };
    }

    LuceneSearch open() {
        return open(HISTORY_ID, EAGER);
    }

    LuceneSearch open(String historyId, SearchLimits limits) {
        LuceneSearch opened = LuceneSearch.open(storage, historyId, history, limits, Thread::new, searchers);
        search = opened;
        return opened;
    }

    LuceneSearch search() {
        if (search == null) {
            throw new IllegalStateException("not open");
        }
        return search;
    }

    /** Says something in the lobby, a second after the last. */
    void say(String author, String text) {
        say("lobby", author, text);
    }

    void say(String room, String author, String text) {
        append(room, author, new Content.Said(new MessageText(text), false, 0));
    }

    void append(String room, String author, Content content) {
        said++;
        history.append(new Draft(room, RoomEvent.NOBODY, NOON.plusSeconds(said), author, author, null, content));
    }

    Found find(Query query) {
        return search().find(query).toCompletableFuture().join();
    }

    /** What is found in the lobby by these words, the newest first. */
    List<String> find(String words) {
        return texts(find(new Query(Set.of("lobby"), words, null, 0, 50)));
    }

    static List<String> texts(Found found) {
        return found.messages().stream()
                .map(MessagePosted::text)
                .map(MessageText::value)
                .toList();
    }

    @Override
    public void close() {
        if (search != null) {
            search.close();
        }
        end.run();
    }

    /** Passes on what the history stores, once there is a search. */
    private final class Listener implements HistoryListener {
        @Override
        public void stored(List<LoggedEvent> batch) {
            if (search != null) {
                search.stored(batch);
            }
        }

        @Override
        public void repeated(Draft draft, LoggedEvent first) {}

        @Override
        public void refused(Draft draft, Refusal refusal) {}

        @Override
        public void failed(List<Draft> drafts, String sentence) {}
    }
}
