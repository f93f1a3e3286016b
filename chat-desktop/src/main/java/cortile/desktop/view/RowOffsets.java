package cortile.desktop.view;

import java.util.Arrays;

/** Where each row begins: heights as prefix sums, so that a row is found in the time of a binary search. */
final class RowOffsets {

    private int[] ends = new int[256];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int total() {
        return top(count);
    }

    /** Where the row begins; the total height for the row after the last. */
    int top(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int height(int row) {
        return top(row + 1) - top(row);
    }

    void append(int height) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = top(count) + height;
        count++;
    }

    /** Puts rows of these heights before the one that is there now. */
    void insert(int row, int[] heights) {
        int added = heights.length;
        if (count + added > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(count + added, ends.length * 2));
        }
        System.arraycopy(ends, row, ends, row + added, count - row);
        int end = top(row);
        for (int i = 0; i < added; i++) {
            end += heights[i];
            ends[row + i] = end;
        }
        count += added;
        shift(row + added, Arrays.stream(heights).sum());
    }

    void remove(int row) {
        int gone = height(row);
        System.arraycopy(ends, row + 1, ends, row, count - row - 1);
        count--;
        shift(row, -gone);
    }

    private void shift(int from, int difference) {
        for (int i = from; difference != 0 && i < count; i++) {
            ends[i] += difference;
        }
    }

    void change(int row, int height) {
        shift(row, height - height(row));
    }

    void removeFirst(int rows) {
        int gone = top(rows);
        count -= rows;
        for (int i = 0; i < count; i++) {
            ends[i] = ends[i + rows] - gone;
        }
    }

    /** The row at this height: the first above all, the last below all; -1 where there is none. */
    int rowAt(int y) {
        int found = Arrays.binarySearch(ends, 0, count, y);
        // A row's end is the next row's first pixel.
        int row = found >= 0 ? found + 1 : -found - 1;
        return Math.min(row, count - 1);
    }
}
