package cortile.search;

import cortile.core.event.MessagePosted;
import cortile.core.history.HistoryException;
import cortile.core.search.Found;
import cortile.core.search.MessageSearch;
import cortile.core.search.Query;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Answers queries from an index. Thread-safe. */
final class Finder {

    /** As far back as one query goes; bounds what is sorted in memory. */
    static final int MAX_SKIP = 10_000;

    private final QueryText text;
    private final Duration patience;

    Finder(Words words, Duration patience) {
        this.text = new QueryText(words);
        this.patience = patience;
    }

    /**
     * What fits, the newest first.
     *
     * @throws HistoryException where it takes too long or goes too far back
     */
    Found find(Query query, DirectoryReader index) throws IOException {
        if (query.skip() < 0 || query.skip() > MAX_SKIP) {
            throw new HistoryException(
                    "A search shows no more than %,d messages; look for more words.".formatted(MAX_SKIP));
        }
        Optional<org.apache.lucene.search.Query> read = text.read(query, index);
        return read.isEmpty() ? new Found(List.of(), false) : find(query, read.get(), index);
    }

    private Found find(Query asked, org.apache.lucene.search.Query query, DirectoryReader index) throws IOException {
        int end = asked.skip() + Math.max(1, Math.min(asked.limit(), MessageSearch.MAX_FOUND));
        IndexSearcher searcher = searcher(index);
        ScoreDoc[] hits = searcher.search(query, new TopFieldCollectorManager(Documents.NEWEST_FIRST, end + 1, end + 1))
                .scoreDocs;
        if (searcher.timedOut()) {
            throw new HistoryException("The search took too long; look for more words, or rarer ones.");
        }
        StoredFields documents = index.storedFields();
        List<MessagePosted> messages = new ArrayList<>();
        for (int i = asked.skip(); i < Math.min(end, hits.length); i++) {
            messages.add(Documents.message(documents.document(hits[i].doc)));
        }
        return new Found(messages, hits.length > end);
    }

    private IndexSearcher searcher(DirectoryReader index) {
        IndexSearcher searcher = new IndexSearcher(index);
        searcher.setQueryCache(null); // a cache wants all that fit, where a search ends with the newest
        long begun = System.nanoTime();
        searcher.setTimeout(() -> System.nanoTime() - begun > patience.toNanos());
        return searcher;
    }
}
