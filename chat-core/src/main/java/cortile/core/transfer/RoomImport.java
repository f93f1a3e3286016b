package cortile.core.transfer;

import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.transfer.ImportWindow.Expected;
import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ArchiveCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.message.ArchiveHeader;
import cortile.protocol.message.HistoryEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Reads an archive into an empty room that nobody is in, once. Names, times, ids and the order are the archive's; the places
 * too, unless the archive has holes where something was forgotten.
 *
 * <p>The history must tell {@link #listener} what it stores. {@link #run} waits for it, with a bounded number of entries
 * under way, so a thread that writes the history must not call it.
 */
public final class RoomImport {

    private static final int MAX_UNDER_WAY = 500;

    /** How often it is told how far it is. */
    private static final long PROGRESS = 100_000;

    private final String room;
    private final LongConsumer progress;
    private final ImportWindow window;
    private final ImportDrafts drafts;

    private long line;
    private long seq;
    private long skipped;

    public RoomImport(String room) {
        this(room, lines -> {});
    }

    /** @param progress is told after every {@value #PROGRESS} lines how many there were; on the importing thread */
    public RoomImport(String room, LongConsumer progress) {
        this.room = room;
        this.progress = progress;
        this.window = new ImportWindow(room);
        this.drafts = new ImportDrafts(room);
    }

    /** Hears what became of the drafts; of other rooms it takes no notice. */
    public HistoryListener listener() {
        return window;
    }

    /** Imports all lines, or those before the first that cannot be; those stay. */
    public ImportResult run(InputStream archive, MessageHistory history) throws IOException, InterruptedException {
        if (history.lastSeq(room) != 0) {
            window.stop(0, "The room is not empty: something was said in it.");
            return window.result(0);
        }
        LineFramer lines = new LineFramer(ArchiveHeader.MAX_LINE_BYTES);
        byte[] chunk = new byte[8192];
        for (int read = 0; read >= 0 && !window.isStopped(); read = archive.read(chunk)) {
            lines.append(Arrays.copyOf(chunk, read));
            takeAll(lines, history);
        }
        lines.finish();
        takeAll(lines, history);
        end(history);
        return window.result(skipped);
    }

    private void takeAll(LineFramer lines, MessageHistory history) throws InterruptedException {
        LineFramer.Next next = lines.next();
        while (!(next instanceof LineFramer.NeedMore) && !window.isStopped()) {
            line++;
            if (line % PROGRESS == 0) {
                progress.accept(line);
            }
            try {
                take(next, history);
            } catch (ImportException e) {
                window.stop(line, e.getMessage());
            }
            next = lines.next();
        }
    }

    private void take(LineFramer.Next next, MessageHistory history) throws ImportException, InterruptedException {
        if (!(next instanceof LineFramer.Line bytes)) {
            throw new ImportException("The line is longer than " + ArchiveHeader.MAX_LINE_BYTES + " bytes.");
        }
        if (line == 1) {
            checkHeader(read(ArchiveCodec.decodeHeader(bytes.bytes())));
        } else {
            take(read(ArchiveCodec.decodeEntry(bytes.bytes())), history);
        }
    }

    private static <T> T read(Decoded<T> decoded) throws ImportException {
        if (decoded instanceof Decoded.Understood<T> understood) {
            return understood.message();
        }
        throw new ImportException(((Decoded.Refused<T>) decoded).detail());
    }

    private static void checkHeader(ArchiveHeader header) throws ImportException {
        if (header.version() != ArchiveHeader.VERSION) {
            throw new ImportException("The archive has version " + header.version() + "; this server reads "
                    + ArchiveHeader.VERSION + ".");
        }
    }

    private void take(HistoryEntry entry, MessageHistory history) throws ImportException, InterruptedException {
        Draft draft = drafts.draft(entry, seq + 1);
        if (draft == null || !append(draft, entry instanceof HistoryEntry.Reacted, history)) {
            skipped++;
        } else {
            drafts.placed(entry, seq);
        }
    }

    /** Whether the draft got the next place. What may be refused is waited for, since it has no place then. */
    private boolean append(Draft draft, boolean refusable, MessageHistory history) throws InterruptedException {
        String id = String.valueOf(draft.clientId());
        long refusedBefore = window.refused();
        window.await(refusable ? 0 : MAX_UNDER_WAY - 1);
        handOver(draft, new Expected(id, seq + 1, line, refusable), history);
        if (refusable) {
            window.await(0);
        }
        boolean placed = window.refused() == refusedBefore;
        seq += placed ? 1 : 0;
        return placed;
    }

    private void handOver(Draft draft, Expected expected, MessageHistory history) throws InterruptedException {
        Intake intake = Intake.FULL;
        while (intake == Intake.FULL && !window.isStopped()) {
            window.expect(expected);
            intake = history.append(draft);
            if (intake != Intake.QUEUED) {
                window.withdraw(expected);
                window.awaitAnswer();
            }
        }
        if (intake != Intake.QUEUED) {
            window.stop(expected.line(), intake.sentence());
        }
    }

    private void end(MessageHistory history) throws InterruptedException {
        try {
            if (line == 0) {
                window.stop(0, "The archive is empty.");
            }
            for (Draft draft : drafts.rest(seq + 1)) {
                if (!window.isStopped()) {
                    append(draft, false, history);
                }
            }
        } catch (ImportException e) {
            window.stop(0, e.getMessage());
        }
        window.await(0);
    }
}
