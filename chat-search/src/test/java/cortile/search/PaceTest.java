package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private long now = 17;
    private long rested;
    private double told;
    private double aSecond;
    private final Pace pace = new Pace(() -> (long) told, () -> now, this::rest);

    private void rest(long nanos) {
        rested += nanos;
        pass(nanos);
    }

    private void pass(long nanos) {
        now += nanos;
        told += aSecond * nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private void work(int steps, long millis) throws InterruptedException {
        for (int i = 0; i < steps; i++) {
            pace.go(() -> pass(millis * MILLI));
        }
    }

    @Test
    void stepsTakeATenthOfTheTimeWhileVeryManyMessagesCome() throws InterruptedException {
        aSecond = 20_000;
        work(20, 10); // until it is noticed
        long begun = now;
        rested = 0;
        work(100, 7);

        assertThat(now - begun).isEqualTo(10 * 700 * MILLI);
        assertThat(rested).isEqualTo(9 * 700 * MILLI);
    }

    @Test
    void nobodyRestsWhileFewCome() throws InterruptedException {
        aSecond = Pace.BUSY * 0.9;
        work(100, 7);

        assertThat(rested).isZero();
    }

    @Test
    void aCatchUpWithoutNewMessagesHasFullSpeed() throws InterruptedException {
        work(10_000, 50);

        assertThat(rested).isZero();
    }

    @Test
    void aLongStepIsNotPaidForWhenTheRushIsOver() throws InterruptedException {
        aSecond = 20_000;
        work(20, 10);
        rested = 0;
        Pace.Step merge = () -> {
            pass(9_000 * MILLI);
            aSecond = 0;
        };
        pace.go(merge);
        work(10, 10);

        assertThat(rested).as("until it was seen that fewer come").isEqualTo(Pace.GLANCE.toNanos());
    }
}
