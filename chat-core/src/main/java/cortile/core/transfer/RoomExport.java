package cortile.core.transfer;

import cortile.core.event.LoggedEvent;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.protocol.json.ArchiveCodec;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ArchiveHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * Writes out what a room's history holds, up to what was said last when it begins. Every method waits for the history and
 * for whoever takes what is written, and fails with a {@link HistoryException} where the history cannot be read.
 * Thread-safe.
 */
public final class RoomExport {

    private static final long PATIENCE_SECONDS = 60;

    /** How often it is told how far it is. */
    private static final long PROGRESS = 100_000;

    private final MessageHistory history;
    private final LongConsumer progress;

    public RoomExport(MessageHistory history) {
        this(history, entries -> {});
    }

    /** @param progress is told after every {@value #PROGRESS} entries how many there were; on the exporting thread */
    public RoomExport(MessageHistory history, LongConsumer progress) {
        this.history = history;
        this.progress = progress;
    }

    /**
     * Writes what was said as a text for people: a message a line, as it is now.
     *
     * @param locale the language of what nobody said, English or Italian
     * @param zone whose times are shown
     * @return how many entries were read
     */
    public long writeText(String room, Locale locale, ZoneId zone, Writer out)
            throws IOException, InterruptedException {
        Transcript transcript = new Transcript(locale, zone);
        long entries = forEach(room, entry -> out.write(transcript.lines(entry)));
        out.flush();
        return entries;
    }

    /**
     * Writes every entry as the native protocol says it, after a header ({@link ArchiveCodec}).
     *
     * @param at when, for the header
     * @return how many entries were written
     */
    public long writeArchive(String room, Instant at, OutputStream out) throws IOException, InterruptedException {
        out.write(ArchiveCodec.encode(new ArchiveHeader(room, at)));
        long entries = forEach(room, entry -> out.write(ServerCodec.encode(NativeEntries.of(entry))));
        out.flush();
        return entries;
    }

    private interface EntryWriter {
        void write(LoggedEvent entry) throws IOException;
    }

    private long forEach(String room, EntryWriter writer) throws IOException, InterruptedException {
        long last = history.lastSeq(room);
        long written = 0;
        boolean more = last > 0;
        for (long seq = 0; more && seq < last; ) {
            Page page = pageAfter(room, seq);
            for (LoggedEvent entry : page.entries()) {
                seq = entry.seq();
                if (seq <= last) {
                    writer.write(entry);
                    written++;
                    tell(written);
                }
            }
            more = page.more();
        }
        return written;
    }

    private void tell(long written) {
        if (written % PROGRESS == 0) {
            progress.accept(written);
        }
    }

    private Page pageAfter(String room, long seq) throws InterruptedException {
        try {
            return history.readAfter(room, seq, MessageHistory.MAX_PAGE)
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HistoryException told
                    ? told
                    : new HistoryException("The history cannot be read: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new HistoryException("The history was not read within " + PATIENCE_SECONDS + " seconds.", e);
        }
    }
}
