package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The conversation in the order in which it is shown, bounded: the oldest entries go when there are too many.
 *
 * <p>What the server has told stands in rising {@code seq}, each once; our messages on their way stand below it all. A
 * history that begins anew leaves the entries before it as they are. Confined to the model's thread.
 */
public final class Timeline {

    /** How many entries are kept at most; a tenth goes at a time, so that views need not follow every message. */
    public static final int MAX_ENTRIES = 20_000;

    /** Told after each change, on the model's thread. */
    public interface Listener {
        /** So many entries came in before the one that was at this index, or at the end. */
        void inserted(int index, int count);

        /** The entry at this index changed in place. */
        void changed(int index);

        /** The entry at this index went. */
        void removed(int index);

        /** This many entries went from the beginning. */
        void trimmed(int count);
    }

    private static final int NOWHERE = SeqOrder.NOWHERE;

    private final List<Listener> listeners = new ArrayList<>();
    private int maxEntries;
    private final List<Entry> entries = new ArrayList<>();
    private final SeqOrder order = new SeqOrder(entries);
    /** Ids of our messages without a place in the room's order. */
    private final Set<String> unsettled = new HashSet<>();
    /** Where the server's present history begins. */
    private int base;
    /** How many of our messages are on their way: the last entries. */
    private int underWay;

    public Timeline() {
        this(MAX_ENTRIES);
    }

    Timeline(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public int size() {
        return entries.size();
    }

    public Entry get(int index) {
        return entries.get(index);
    }

    /** Where the server's present history begins; the size where nothing of it is shown. */
    public int base() {
        return base;
    }

    /** The oldest message shown of the server's present history. */
    OptionalLong firstSeq() {
        return IntStream.range(base, told())
                .mapToLong(order::at)
                .filter(seq -> seq > 0)
                .findFirst();
    }

    /** The message at this place of the server's present history, where it is shown. */
    public Optional<Said> bySeq(long seq) {
        int index = indexOf(seq);
        return index == NOWHERE ? Optional.empty() : Optional.of(said(index));
    }

    /** Our last message that can be changed. */
    public Optional<Said> lastOwn() {
        for (int i = told() - 1; i >= base; i--) {
            if (entries.get(i) instanceof Said said && said.own() && said.canChange()) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /** Changes the message at this place, where it is shown. */
    void change(long seq, UnaryOperator<Said> change) {
        int index = indexOf(seq);
        if (index != NOWHERE) {
            Said changed = change.apply(said(index));
            if (!changed.equals(said(index))) {
                replace(index, changed);
            }
        }
    }

    /** Where the message with this {@code seq} of the server's present history stands; -1 where it is not shown. */
    public int indexOf(long seq) {
        return order.indexOf(seq, base, told());
    }

    /** Keeps so many entries at most from now on: the oldest go. */
    void limit(int most) {
        maxEntries = most;
        if (entries.size() > most) {
            trim(entries.size() - most);
        }
    }

    boolean hasRoomFor(int count) {
        return entries.size() + count <= maxEntries;
    }

    /** What follows belongs to another history, with an order of its own. */
    void beginAnew() {
        base = told();
    }

    /** Shows what happened below all that was told; who comes and goes is folded into one row. */
    void add(Happened happened) {
        int last = told() - 1;
        Optional<Happened> folded = last >= base ? Traffic.folded(entries.get(last), happened) : Optional.empty();
        folded.ifPresentOrElse(row -> replace(last, row), () -> insert(told(), happened));
    }

    /** Shows a message of ours below all that was told. */
    void addUnderWay(Said said) {
        unsettled.add(said.id());
        entries.add(said);
        underWay++;
        tellInserted(entries.size() - 1, 1);
    }

    /**
     * Shows what the server told in its place; our own comes from below to there.
     *
     * <p>What is shown already is passed over, and so is what is older than all that is shown: it comes with its page.
     */
    void place(Said said) {
        int to = placeOf(said.seq());
        int from = said.own() ? settle(said.id()) : NOWHERE;
        if (from != NOWHERE && to != NOWHERE) {
            move(from, from < to ? to - 1 : to, said);
        } else if (from != NOWHERE) {
            remove(from);
        } else if (to != NOWHERE) {
            insert(to, said);
        }
    }

    /** Shows a page of messages, all older than those shown, above them. */
    void placeBefore(List<Said> page) {
        for (Said said : page) {
            int from = said.own() ? settle(said.id()) : NOWHERE;
            if (from != NOWHERE) {
                remove(from);
            }
        }
        entries.addAll(base, page);
        tellInserted(base, page.size());
    }

    /** Our own message with this id, while it has no place in the room's order. */
    Optional<Said> unsettled(String id) {
        int index = indexOfUnsettled(id);
        return index == NOWHERE ? Optional.empty() : Optional.of(said(index));
    }

    /** Changes how far our message has come; one that has been trimmed is passed over. */
    void mark(String id, Delivery delivery) {
        int index = indexOfUnsettled(id);
        if (index != NOWHERE) {
            replace(index, said(index).with(delivery));
        }
    }

    /** Our message was not sent: it stays where it is, and no longer below what is told. */
    void setAside(String id, Delivery delivery, String why) {
        int index = indexOfUnsettled(id);
        if (index >= told()) {
            move(index, told(), said(index).with(delivery, why));
        }
    }

    /** What might have been sent again will not be. */
    void refuseFailed() {
        for (int i = 0; i < told() && !unsettled.isEmpty(); i++) {
            if (entries.get(i) instanceof Said said && said.delivery() == Delivery.FAILED) {
                replace(i, said.with(Delivery.REFUSED, said.reason()));
            }
        }
    }

    /** Our message, which was not sent, is on its way again. */
    void takeUpAgain(String id, Delivery delivery) {
        int index = indexOfUnsettled(id);
        if (index != NOWHERE) {
            Said said = said(index);
            remove(index);
            addUnderWay(said.with(delivery));
        }
    }

    /** Where those on their way begin. */
    private int told() {
        return entries.size() - underWay;
    }

    private Said said(int index) {
        return (Said) entries.get(index);
    }

    private int placeOf(long seq) {
        return order.placeOf(seq, base, told());
    }

    /** Our message has a place now; says where it stood before. */
    private int settle(String id) {
        int index = indexOfUnsettled(id);
        unsettled.remove(id);
        return index;
    }

    /** From the end: what is looked for is nearly always there. */
    private int indexOfUnsettled(String id) {
        for (int i = entries.size() - 1; i >= 0 && unsettled.contains(id); i--) {
            if (entries.get(i) instanceof Said said
                    && said.own()
                    && said.seq() == 0
                    && said.id().equals(id)) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Out of those on their way, or from where it was set aside, to a place among what was told. */
    private void move(int from, int to, Said changed) {
        if (from == to) {
            underWay -= from >= told() ? 1 : 0;
            replace(from, changed);
        } else {
            remove(from);
            insert(to, changed);
        }
    }

    private void replace(int index, Entry changed) {
        entries.set(index, changed);
        listeners.forEach(listener -> listener.changed(index));
    }

    private void remove(int index) {
        underWay -= index >= told() ? 1 : 0;
        base -= index < base ? 1 : 0;
        entries.remove(index);
        listeners.forEach(listener -> listener.removed(index));
    }

    private void insert(int index, Entry entry) {
        entries.add(index, entry);
        tellInserted(index, 1);
    }

    private void tellInserted(int index, int count) {
        listeners.forEach(listener -> listener.inserted(index, count));
        if (entries.size() > maxEntries) {
            trim(Math.max(1, maxEntries / 10));
        }
    }

    private void trim(int count) {
        List<Entry> oldest = entries.subList(0, count);
        for (Entry entry : oldest) {
            if (entry instanceof Said said && said.own() && said.seq() == 0) {
                unsettled.remove(said.id());
            }
        }
        oldest.clear();
        base = Math.max(0, base - count);
        underWay = Math.min(underWay, entries.size());
        listeners.forEach(listener -> listener.trimmed(count));
    }
}
