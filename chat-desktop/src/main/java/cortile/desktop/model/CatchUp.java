package cortile.desktop.model;

import cortile.desktop.model.Conversation.Acquaintance;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.ServerMessage.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fetches what was said before a welcome, and holds back what comes meanwhile until that is shown.
 *
 * <p>So the timeline grows in the room's order only, and nothing of ours is sent again that the missed pages hold.
 * Confined to the model's thread.
 */
final class CatchUp {

    /** How much is shown of what was said before we came. */
    static final int FIRST_PAGE = 50;

    /** The longest page a server gives. */
    static final int PAGE = 200;

    /** What was missed beyond this is not fetched: a line tells of it, and the last page is shown. */
    static final int MOST_MISSED = 2_000;

    /** What the catching up is done for. */
    interface Room {
        /**
         * Shows what the room told.
         *
         * @param asOf a message counts in what happened up to this {@code seq}
         */
        void take(HistoryEntry entry, long asOf);

        void add(Happened happened);

        /** What follows belongs to another history. */
        void beginAnew();

        /** All that was said before the welcome is shown: what waits may be sent. */
        void caughtUp();
    }

    /**
     * What we heard while catching up.
     *
     * @param repeated whether the next connection's history tells it again
     */
    private record Held(boolean repeated, Runnable show) {}

    private final HistoryReader reader;
    private final Room room;
    private final List<Held> held = new ArrayList<>();
    private boolean live;
    private boolean underWay;
    private boolean gapTold;
    private long seen;
    private long until;
    private Instant now = Instant.EPOCH;

    CatchUp(HistoryReader reader, Room room) {
        this.reader = reader;
        this.room = room;
    }

    /** Whether what comes may be shown at once, and what is written sent. */
    boolean isLive() {
        return live;
    }

    /** Whether what was missed is being read. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Everything up to this has been shown or given up. */
    long seen() {
        return seen;
    }

    /**
     * We are in a room.
     *
     * @param last the last {@code seq} told before
     * @param arrival the line that says where we are
     * @param shown whether it is shown, after what was missed
     */
    void begin(long last, Acquaintance acquaintance, Happened arrival, boolean shown) {
        until = last;
        underWay = true;
        now = arrival.at();
        gapTold = false;
        if (shown) {
            hold(arrival);
        }
        if (acquaintance == Acquaintance.WIPED) {
            room.add(new Happened(now, Kind.ANEW, arrival.subject()));
        }
        if (acquaintance != Acquaintance.KNOWN) {
            room.beginAnew();
            seen = 0;
            askLast(FIRST_PAGE);
        } else if (until - seen > MOST_MISSED) {
            tellGap();
            askLast(PAGE);
        } else {
            askNext();
        }
    }

    /** The connection is gone: what was told over it and is not shown will be told again. */
    void stop() {
        List<Held> kept = held.stream().filter(one -> !one.repeated()).toList();
        held.clear();
        live = false;
        underWay = false;
        kept.forEach(one -> one.show().run());
    }

    /** Something was told by the server just now. */
    void hear(HistoryEntry entry) {
        if (live) {
            show(entry, entry.seq());
        } else {
            held.add(new Held(true, () -> show(entry, entry.seq())));
        }
    }

    /** Something happened just now. */
    void hear(Happened happened) {
        if (live) {
            room.add(happened);
        } else {
            held.add(new Held(false, () -> room.add(happened)));
        }
    }

    /** Our arrival is news of this connection only. */
    private void hold(Happened arrival) {
        held.add(new Held(true, () -> room.add(arrival)));
    }

    private void show(HistoryEntry entry, long asOf) {
        seen = Math.max(seen, entry.seq());
        room.take(entry, asOf);
    }

    private void askLast(int limit) {
        if (until == 0) {
            finish();
        } else {
            ask(Direction.BEFORE, until + 1, limit, this::takeLast);
        }
    }

    private void takeLast(History page) {
        page.entries().forEach(entry -> show(entry, page.asOf()));
        finish();
    }

    private void askNext() {
        if (seen >= until) {
            finish();
        } else {
            ask(Direction.AFTER, seen, PAGE, this::takeNext);
        }
    }

    private void takeNext(History page) {
        long before = seen;
        for (HistoryEntry entry : page.entries()) {
            if (entry.seq() > seen + 1) {
                tellGap();
            }
            show(entry, page.asOf());
        }
        if (page.more() && seen > before) {
            askNext();
        } else {
            finish();
        }
    }

    private void ask(Direction direction, long seq, int limit, Consumer<History> taker) {
        reader.ask(direction, seq, limit, new HistoryReader.Reply() {
            @Override
            public void page(History page) {
                taker.accept(page);
            }

            @Override
            public void unavailable() {
                finish();
            }
        });
    }

    private void finish() {
        if (seen < until) {
            tellGap();
            seen = until;
        }
        live = true;
        underWay = false;
        List<Held> told = List.copyOf(held);
        held.clear();
        told.forEach(one -> one.show().run());
        room.caughtUp();
    }

    private void tellGap() {
        if (!gapTold) {
            gapTold = true;
            room.add(new Happened(now, Kind.GAP, ""));
        }
    }
}
