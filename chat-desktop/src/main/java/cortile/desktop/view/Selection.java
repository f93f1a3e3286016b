package cortile.desktop.view;

/**
 * What of the conversation is selected: from one place in its rows to another.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class Selection {

    /** A place between two characters of a row's text. */
    record Place(int row, int offset) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(offset, other.offset);
        }
    }

    private static final Place NOWHERE = new Place(0, 0);

    private Place anchor = NOWHERE;
    private Place end = NOWHERE;

    void begin(Place place) {
        anchor = place;
        end = place;
    }

    void extendTo(Place place) {
        end = place;
    }

    void clear() {
        begin(NOWHERE);
    }

    boolean isEmpty() {
        return anchor.equals(end);
    }

    Place first() {
        return anchor.compareTo(end) <= 0 ? anchor : end;
    }

    Place last() {
        return anchor.compareTo(end) <= 0 ? end : anchor;
    }

    /** Where the selection begins in this row; the row's length where it has no part of it. */
    int from(int row, int length) {
        if (isEmpty() || row < first().row || row > last().row) {
            return length;
        }
        return row == first().row ? Math.min(first().offset, length) : 0;
    }

    /** Where the selection ends in this row. */
    int to(int row, int length) {
        return row == last().row ? Math.min(last().offset, length) : length;
    }

    /** Rows came in before this one; what is selected stays so. */
    void rowsInserted(int row, int count) {
        anchor = anchor.row < row ? anchor : new Place(anchor.row + count, anchor.offset);
        end = end.row < row ? end : new Place(end.row + count, end.offset);
    }

    /** A row is gone, and with it a selection that began or ended there. */
    void rowRemoved(int row) {
        if (anchor.row == row || end.row == row) {
            clear();
        } else {
            anchor = anchor.row < row ? anchor : new Place(anchor.row - 1, anchor.offset);
            end = end.row < row ? end : new Place(end.row - 1, end.offset);
        }
    }

    /** The first rows are gone; so is a selection that began in them. */
    void rowsRemoved(int rows) {
        if (first().row < rows) {
            clear();
        } else {
            anchor = new Place(anchor.row - rows, anchor.offset);
            end = new Place(end.row - rows, end.offset);
        }
    }
}
