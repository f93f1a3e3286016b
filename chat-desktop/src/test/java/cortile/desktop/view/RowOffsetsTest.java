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
    void manyRowsKeepTheirPlaces() {
        RowOffsets offsets = of(IntStream.range(0, 10_000).map(i -> 1 + i % 7).toArray());
        assertThat(IntStream.range(0, 10_000).allMatch(i -> offsets.rowAt(offsets.top(i)) == i))
                .isTrue();
    }
}
