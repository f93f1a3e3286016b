package cortile.bench.load;

import static cortile.bench.load.Ledger.Verdict.DUPLICATE;
import static cortile.bench.load.Ledger.Verdict.LATE;
import static cortile.bench.load.Ledger.Verdict.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger(2);

    @Test
    void nothingIsLostOfWhatCameInOrder() {
        assertThat(ledger.enter(0, 0)).isEqualTo(NEW);
        assertThat(ledger.enter(0, 1)).isEqualTo(NEW);
        assertThat(ledger.lost(0, 2)).isZero();
    }

    @Test
    void duplicateIsCounted() {
        ledger.enter(0, 0);
        assertThat(ledger.enter(0, 0)).isEqualTo(DUPLICATE);
    }

    @Test
    void copyThatFillsAGapIsLate() {
        ledger.enter(0, 0);
        ledger.enter(0, 2);
        assertThat(ledger.enter(0, 1)).isEqualTo(LATE);
        assertThat(ledger.lost(0, 3)).isZero();
    }

    @Test
    void gapsAndAMissingEndAreLost() {
        ledger.enter(0, 0);
        ledger.enter(0, 3);
        assertThat(ledger.lost(0, 10)).isEqualTo(2 + 6);
    }

    @Test
    void talkersAreKeptApart() {
        ledger.enter(0, 0);
        assertThat(ledger.enter(1, 0)).isEqualTo(NEW);
    }
}
