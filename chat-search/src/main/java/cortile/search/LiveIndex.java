package cortile.search;

import cortile.core.history.HistoryException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index in use, replaced by a new one where writing came to an end: readers have the old one until then. Opened,
 * replaced and closed by one thread at a time; {@link #current} is for any.
 */
final class LiveIndex {

    private static final Logger LOG = System.getLogger(LiveIndex.class.getName());

    private final Storage storage;
    private final Words words;
    private final String historyId;

    private volatile OpenIndex current;

    private LiveIndex(Storage storage, Words words, String historyId) throws IOException {
        this.storage = storage;
        this.words = words;
        this.historyId = historyId;
        this.current = openOrMakeAnew();
    }

    /**
     * Opens the index, or an empty one in place of one that cannot be read.
     *
     * @throws HistoryException where another process uses it, or the place cannot be used at all
     */
    static LiveIndex open(Storage storage, Words words, String historyId) {
        try {
            return new LiveIndex(storage, words, historyId);
        } catch (LockObtainFailedException e) {
            throw new HistoryException(
                    "The search index is used by another process: is a second server running on the same data? ("
                            + e.getMessage() + ")",
                    e);
        } catch (IOException e) {
            throw new HistoryException("The search index cannot be opened: " + e, e);
        }
    }

    OpenIndex current() {
        return current;
    }

    /** Opens the index again, as it was committed last. */
    void reopen() throws IOException {
        OpenIndex old = current;
        old.stopWriting();
        if (old.isDamaged()) {
            discard("it is damaged");
        }
        current = openOrMakeAnew();
        old.close();
    }

    private OpenIndex openOrMakeAnew() throws IOException {
        try {
            return OpenIndex.open(storage, words, historyId);
        } catch (IOException | RuntimeException e) {
            if (!OpenIndex.isDamage(e)) {
                throw e;
            }
            discard(e.toString());
            return OpenIndex.open(storage, words, historyId);
        }
    }

    private void discard(String why) throws IOException {
        LOG.log(Level.WARNING, "The search index is thrown away and made anew from the history: {0}", why);
        OpenIndex.discard(storage);
    }

    void close() {
        current.stopWriting();
        current.close();
    }
}
