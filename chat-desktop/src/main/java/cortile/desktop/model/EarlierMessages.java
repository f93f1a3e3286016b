package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Fetches what stands before the oldest message shown, when somebody looks there. Confined to the model's thread. */
public final class EarlierMessages {

    static final int PAGE = 100;

    /** Somebody who stays at the top must not ask a server in trouble over and over. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final HistoryReader reader;
    private final Timeline timeline;
    private final CatchUp catchUp;
    private final Scheduler scheduler;
    private final Function<Message, Said> reading;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean loading;
    /** The first message there is, once it has been found. */
    private long beginning = 1;

    private Instant notBefore = Instant.EPOCH;

    /** @param reading makes an entry of a message */
    EarlierMessages(
            HistoryReader reader,
            Timeline timeline,
            CatchUp catchUp,
            Scheduler scheduler,
            Function<Message, Said> reading) {
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
        long oldest = oldest();
        boolean possible = catchUp.isLive() && !reader.isBusy() && timeline.hasRoomFor(PAGE);
        boolean sensible = oldest > beginning && !scheduler.now().isBefore(notBefore);
        if (possible && sensible) {
            become(true);
            reader.ask(new History(Direction.BEFORE, oldest, PAGE), new Page());
        }
    }

    /** The connection is gone, or a new one is there. */
    void reset() {
        beginning = 1;
        notBefore = Instant.EPOCH;
        become(false);
    }

    private long oldest() {
        return timeline.firstSeq().orElse(catchUp.seen() + 1);
    }

    private void become(boolean changed) {
        if (loading != changed) {
            loading = changed;
            listeners.forEach(Runnable::run);
        }
    }

    private final class Page implements HistoryReader.Reply {
        @Override
        public void page(ServerMessage.History page) {
            long oldest = oldest();
            List<Said> older = page.messages().stream()
                    .filter(message -> message.seq() < oldest)
                    .map(reading)
                    .toList();
            if (!older.isEmpty()) {
                timeline.placeBefore(older);
            }
            if (!page.more() || older.isEmpty()) {
                beginning = oldest();
            }
            become(false);
        }

        @Override
        public void unavailable() {
            notBefore = scheduler.now().plus(PAUSE_AFTER_FAILURE);
            become(false);
        }
    }
}
