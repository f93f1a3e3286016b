package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import java.util.List;

/**
 * Finds places among entries of which those with a {@code seq} stand in its order, and others between them.
 *
 * <p>Confined to the model's thread.
 */
final class SeqOrder {

    static final int NOWHERE = -1;

    private final List<Entry> entries;

    SeqOrder(List<Entry> entries) {
        this.entries = entries;
    }

    /** The {@code seq} of the entry at this index; 0 where it has none. */
    long at(int index) {
        return entries.get(index) instanceof Said said ? said.seq() : 0;
    }

    /** Where the entry with this {@code seq} stands from one index up to another. */
    int indexOf(long seq, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int placed = placedAtOrBefore(middle, low);
            long there = placed < low ? 0 : at(placed);
            if (there == seq) {
                return placed < low ? NOWHERE : placed;
            } else if (there < seq) {
                low = middle + 1;
            } else {
                high = placed - 1;
            }
        }
        return NOWHERE;
    }

    private int placedAtOrBefore(int index, int low) {
        int place = index;
        while (place >= low && at(place) == 0) {
            place--;
        }
        return place;
    }

    /** Where an entry with this {@code seq} belongs; nowhere where it is there, or older than all that are. */
    int placeOf(long seq, int from, int to) {
        boolean anyLater = false;
        for (int i = to - 1; i >= from; i--) {
            long there = at(i);
            if (there == seq) {
                return NOWHERE;
            }
            if (there > 0 && there < seq) {
                return anyLater ? i + 1 : to;
            }
            anyLater |= there > 0;
        }
        return anyLater ? NOWHERE : to;
    }
}
