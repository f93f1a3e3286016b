package cortile.ejb.broadcast;

import cortile.core.history.HistoryException;
import cortile.core.history.HistoryListener;
import cortile.core.hub.StoreOpener;
import cortile.core.hub.Stores;
import cortile.core.search.MessageIndex;
import cortile.core.search.NoSearch;
import cortile.core.settings.Settings;
import cortile.history.ChosenDatabase;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.search.LuceneSearch;
import cortile.search.SearchLimits;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** Opens what the chat keeps, where the settings say: history and directory in a database, the index beside them. */
final class ChatStores implements StoreOpener {

    private static final System.Logger LOG = System.getLogger(ChatStores.class.getName());

    private final Settings settings;
    private final ThreadFactory threads;
    private final Executor workers;

    /**
     * @param threads makes the threads that write
     * @param workers whose threads read, search and derive
     */
    ChatStores(Settings settings, ThreadFactory threads, Executor workers) {
        this.settings = settings;
        this.threads = threads;
        this.workers = workers;
    }

    @Override
    public Stores open(HistoryListener listener) {
        DurableStore store =
                DurableStore.open(ChosenDatabase.of(settings), HistoryLimits.DEFAULT, threads, workers, listener);
        try {
            String historyId = store.directory().load().identity().historyId();
            return openSearch(store, historyId)
                    .map(search -> stores(store, search, search::close))
                    .orElseGet(() -> stores(store, new NoSearch(), () -> {}));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private Stores stores(DurableStore store, MessageIndex index, Runnable closingIndex) {
        Runnable closing = () -> {
            closingIndex.run();
            store.close();
        };
        return new Stores(store.history(), store.directory(), index, store.backup(settings.data()), workers, closing);
    }

    /** The chat works without searching; who misses it must find out why. */
    private Optional<LuceneSearch> openSearch(DurableStore store, String historyId) {
        Path directory = settings.data().resolve("search");
        try {
            return Optional.of(
                    LuceneSearch.open(directory, historyId, store.history(), SearchLimits.DEFAULT, threads, workers));
        } catch (RuntimeException e) { // whatever Lucene or a disk may come up with
            LOG.log(Level.WARNING, "Nothing can be searched until the next start: {0}", reason(e));
            return Optional.empty();
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof HistoryException told ? String.valueOf(told.getMessage()) : e.toString();
    }
}
