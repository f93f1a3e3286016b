package cortile.desktop.view;

import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.ReadMarker;
import cortile.desktop.model.Timeline;
import java.util.Optional;

/** Where what is new begins among the rows. Confined to the event-dispatch thread. */
final class NewLine {

    private final Timeline timeline;
    private long after = ReadMarker.NO_LINE;

    NewLine(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What is said after this {@code seq} is new; false where that is known. */
    boolean move(long seq) {
        boolean other = seq != after;
        after = seq;
        return other;
    }

    /** The row where what is new begins; -1 where nothing is. */
    int row() {
        for (int i = timeline.size() - 1; after != ReadMarker.NO_LINE && i >= timeline.base(); i--) {
            if (isAbove(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the message is new and the one before it, across whatever happened between, was read. */
    boolean isAbove(int index) {
        boolean unread = after != ReadMarker.NO_LINE
                && index >= timeline.base()
                && said(index).filter(said -> said.seq() > after).isPresent();
        for (int i = index - 1; unread && i >= timeline.base(); i--) {
            Optional<Said> earlier = said(i).filter(said -> said.seq() > 0);
            if (earlier.isPresent()) {
                return earlier.get().seq() <= after;
            }
        }
        return unread;
    }

    private Optional<Said> said(int index) {
        return timeline.get(index) instanceof Said said ? Optional.of(said) : Optional.empty();
    }
}
