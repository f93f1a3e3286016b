package cortile.search;

import cortile.core.event.MessagePosted;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open. Written by one thread at a time; readers are had by any.
 *
 * <p>How far each room is indexed is kept with each commit, so the two never disagree.
 */
final class OpenIndex {

    private static final String FORMAT = "format";
    private static final String HISTORY = "history";
    private static final String ROOM = "room:";

    /** Larger parts are not merged any more: the longest merge takes some ten seconds. */
    private static final double MAX_PART_MB = 512;

    private final Directory directory;
    private final MergesInTurn merges;
    private final IndexWriter writer;
    private final ReaderManager readers;
    private final String historyId;

    private volatile boolean damaged;

    private OpenIndex(Directory directory, Words words, String historyId) throws IOException {
        this.directory = directory;
        this.historyId = historyId;
        this.merges = new MergesInTurn();
        this.writer = new IndexWriter(directory, config(words));
        try {
            if (!isOurs()) {
                writer.deleteAll();
                writer.setLiveCommitData(Map.<String, String>of().entrySet());
            }
            this.readers = new ReaderManager(writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw e;
        }
    }

    private IndexWriterConfig config(Words words) {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setMaxMergedSegmentMB(MAX_PART_MB);
        return new IndexWriterConfig(words)
                .setIndexSort(Documents.NEWEST_FIRST)
                .setMergePolicy(policy)
                .setMergeScheduler(merges)
                .setRAMBufferSizeMB(32)
                .setCommitOnClose(false);
    }

    /** Whether it was made of this history in this way, or holds nothing. */
    private boolean isOurs() {
        Map<String, String> data = commitData();
        return historyId.equals(data.get(HISTORY)) && Documents.FORMAT.equals(data.get(FORMAT));
    }

    private Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /**
     * Opens the index, or an empty one where there is none.
     *
     * @param historyId of the history it is a copy of; one of another is emptied
     */
    static OpenIndex open(Storage storage, Words words, String historyId) throws IOException {
        Directory directory = storage.open();
        try {
            return new OpenIndex(directory, words, historyId);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** Takes all files of an index away, whatever is in them. */
    static void discard(Storage storage) throws IOException {
        try (Directory directory = storage.open();
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Whether this says that the files are not what was written. */
    static boolean isDamage(Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException
                || failure instanceof IllegalArgumentException; // an index with another order
    }

    /** How far each room was indexed when the index was opened. */
    Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        commitData().forEach((key, value) -> {
            if (key.startsWith(ROOM)) {
                positions.put(key.substring(ROOM.length()), Long.valueOf(value));
            }
        });
        return positions;
    }

    /** One that is not there yet: nothing needs to be looked for and taken away. */
    void add(MessagePosted message) throws IOException {
        writer.addDocument(Documents.of(message));
    }

    void put(MessagePosted message) throws IOException {
        writer.updateDocument(Documents.key(message.room(), message.seq()), Documents.of(message));
    }

    void delete(String room, long seq) throws IOException {
        writer.deleteDocuments(Documents.key(room, seq));
    }

    void deleteRoom(String room) throws IOException {
        writer.deleteDocuments(new Term(Documents.ROOM, room));
    }

    void forget(String room, Instant before) throws IOException {
        BooleanQuery.Builder old = new BooleanQuery.Builder();
        old.add(new TermQuery(new Term(Documents.ROOM, room)), Occur.FILTER);
        old.add(LongPoint.newRangeQuery(Documents.AT, Long.MIN_VALUE, before.toEpochMilli() - 1), Occur.FILTER);
        writer.deleteDocuments(old.build());
    }

    /** Makes everything so far visible to readers. */
    void refresh() throws IOException {
        readers.maybeRefreshBlocking();
    }

    /** Makes everything so far outlast a crash, together with how far it goes. */
    void commit(Map<String, Long> positions) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, Documents.FORMAT);
        data.put(HISTORY, historyId);
        positions.forEach((room, seq) -> data.put(ROOM + room, Long.toString(seq)));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** What was visible at the last refresh; to be given back with {@link #release}. */
    DirectoryReader acquire() throws IOException {
        return readers.acquire();
    }

    void release(DirectoryReader reader) throws IOException {
        readers.release(reader);
    }

    /** Tells that reading found what was never written. */
    void reportDamage() {
        damaged = true;
    }

    boolean isDamaged() {
        Throwable tragedy = writer.getTragicException();
        return damaged || (tragedy != null && isDamage(tragedy));
    }

    /** Whether it can still be written: a failure may have ended that, while reading goes on. */
    boolean isWritable() {
        return writer.isOpen() && !damaged;
    }

    /** Lets the writing thread come to an end soon. */
    void stopMerging() {
        merges.stop();
    }

    /** Lets go of the files for others to write; what was not committed is lost, readers go on. */
    void stopWriting() {
        IOUtils.closeWhileHandlingException(writer::rollback);
    }

    /** Ends reading, once {@link #stopWriting} was called; searches under way keep what they have. */
    void close() {
        IOUtils.closeWhileHandlingException(readers, directory);
    }
}
