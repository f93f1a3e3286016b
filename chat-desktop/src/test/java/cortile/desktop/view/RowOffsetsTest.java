package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOffsetsTest {

    private static RowOffsets of(int... heights) {
        RowOffsets offsets = new RowOffsets();
        IntStream.of(heights).forEach(offsets::append);
        return offsets;
    }

    @Test
    void aRowIsFoundByEachOfItsPixels() {
        RowOffsets offsets = of(10, 20, 5);
        assertThat(IntStream.of(0, 9, 10, 29, 30, 34, 35, 1000).map(offsets::rowAt))
                .containsExactly(0, 0, 1, 1, 2, 2, 2, 2);
        assertThat(offsets.total()).isEqualTo(35);
        assertThat(of().rowAt(0)).isEqualTo(-1);
    }

    @Test
    void changingAndRemovingRowsMovesThoseBelow() {
        RowOffsets offsets = of(10, 20, 5);
        offsets.change(1, 30);
        assertThat(offsets.top(2)).isEqualTo(40);
        offsets.removeFirst(1);
        assertThat(offsets.top(1)).isEqualTo(30);
        assertThat(offsets.height(1)).isEqualTo(5);
        assertThat(offsets.total()).isEqualTo(35);
        assertThat(offsets.count()).isEqualTo(2);
    }

    @Test
    void rowsThatComeInBetweenMoveThoseBelow() {
        RowOffsets offsets = of(10, 20, 5);
        offsets.insert(1, new int[] {3, 4});
        offsets.insert(5, new int[] {7});
        offsets.insert(0, IntStream.generate(() -> 1).limit(300).toArray());
        offsets.remove(302);
        assertThat(IntStream.range(300, offsets.count()).map(offsets::height)).containsExactly(10, 3, 20, 5, 7);
        assertThat(offsets.total()).isEqualTo(345);
    }

    @Test
    void manyRowsKeepTheirPlaces() {
        RowOffsets offsets = of(IntStream.range(0, 10_000).map(i -> 1 + i % 7).toArray());
        assertThat(IntStream.range(0, 10_000).allMatch(i -> offsets.rowAt(offsets.top(i)) == i))
                .isTrue();
    }
}
