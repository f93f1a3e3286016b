package cortile.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryKeyTest {

    @Test
    void keysStandInTheOrderOfTheRoomAndThoseOfRoomsApart() {
        assertThat(EntryKey.of(1, 0)).isEqualTo(1_099_511_627_776L); // as in V4
        assertThat(EntryKey.of(7, 3)).isBetween(EntryKey.of(7, 2), EntryKey.of(7, EntryKey.MAX_SEQ));
        assertThat(EntryKey.of(7, EntryKey.MAX_SEQ) + 1).isEqualTo(EntryKey.of(8, 0));
        assertThat(EntryKey.of(EntryKey.MAX_ROOM, EntryKey.MAX_SEQ)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theKeyGivesThePlaceBack() {
        assertThat(EntryKey.seqOf(EntryKey.of(EntryKey.MAX_ROOM, 5))).isEqualTo(5);
        assertThat(EntryKey.seqOf(EntryKey.of(1, EntryKey.MAX_SEQ))).isEqualTo(EntryKey.MAX_SEQ);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "8388608, 1", "1, -1", "1, 1099511627776"})
    void whatHasTooManyBitsIsNoPlaceInAnotherRoom(int room, long seq) {
        assertThatThrownBy(() -> EntryKey.of(room, seq)).isInstanceOf(IllegalArgumentException.class);
    }
}
