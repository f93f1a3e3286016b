package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.ServerMessage.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches what stands before the oldest message shown, when somebody looks there. Confined to the model's thread. */
public final class EarlierMessages {

    static final int PAGE = 100;

    /** Somebody who stays at the top must not ask a server in trouble over and over. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /** What becomes of a page. */
    interface Reading {
        /** The entry as a row; nothing for what is none. */
        Optional<Said> read(HistoryEntry entry, long asOf);

        /** A page is asked for. */
        void asked();

        /** The page is shown, or will not come. */
        void settled();
    }

    private final HistoryReader reader;
    private final Timeline timeline;
    private final CatchUp catchUp;
    private final Scheduler scheduler;
    private final Reading reading;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean loading;
    /** The first message there is, once it has been found. */
    private long beginning = 1;
    /** What has been read before the oldest row without a row coming of it. */
    private long rowless = Long.MAX_VALUE;

    private Instant notBefore = Instant.EPOCH;

    EarlierMessages(HistoryReader reader, Timeline timeline, CatchUp catchUp, Scheduler scheduler, Reading reading) {
        this.reader = reader;
        this.timeline = timeline;
        this.catchUp = catchUp;
        this.scheduler = scheduler;
        this.reading = reading;
    }

    /** Tells the listener when loading begins and ends, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public boolean isLoading() {
        return loading;
    }

    /** Loads a page, unless that is being done, there is none, or it cannot be done now. */
    public void load() {
        boolean possible = catchUp.isLive() && !reader.isBusy() && timeline.hasRoomFor(PAGE);
        boolean sensible = oldest() > beginning && !scheduler.now().isBefore(notBefore);
        if (possible && sensible) {
            reading.asked();
            become(true);
            reader.ask(Direction.BEFORE, oldest(), PAGE, new Page());
        }
    }

    /** The connection is gone, or a new one is there. */
    void reset() {
        beginning = 1;
        rowless = Long.MAX_VALUE;
        notBefore = Instant.EPOCH;
        settle();
    }

    private long oldest() {
        return Math.min(rowless, timeline.firstSeq().orElse(catchUp.seen() + 1));
    }

    private void settle() {
        reading.settled();
        become(false);
    }

    private void become(boolean changed) {
        if (loading != changed) {
            loading = changed;
            listeners.forEach(Runnable::run);
        }
    }

    private final class Page implements HistoryReader.Reply {
        @Override
        public void page(History page) {
            long before = oldest();
            List<HistoryEntry> older = page.entries().stream()
                    .filter(entry -> entry.seq() < before)
                    .toList();
            List<Said> rows = older.stream()
                    .flatMap(entry -> reading.read(entry, page.asOf()).stream())
                    .toList();
            if (!rows.isEmpty()) {
                timeline.placeBefore(rows);
            }
            rowless = rows.isEmpty() && !older.isEmpty() ? older.get(0).seq() : Long.MAX_VALUE;
            if (!page.more() || older.isEmpty()) {
                beginning = oldest();
            }
            settle();
            if (rows.isEmpty()) {
                // Nothing has grown, so nobody would ask again.
                load();
            }
        }

        @Override
        public void unavailable() {
            notBefore = scheduler.now().plus(PAUSE_AFTER_FAILURE);
            settle();
        }
    }
}
