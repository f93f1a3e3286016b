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

    void change(int row, int height) {
        int difference = height - height(row);
        for (int i = row; difference != 0 && i < count; i++) {
            ends[i] += difference;
        }
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
