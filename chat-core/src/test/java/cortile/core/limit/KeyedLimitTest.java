package cortile.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedLimitTest {

    private long now = Long.MAX_VALUE - 5;

    private final KeyedLimit limit = new KeyedLimit(3, Duration.ofSeconds(10), 4, () -> now);

    @Test
    void afterAFewTriesThereIsOneInEachInterval() {
        assertThat(takeAll("anna")).isEqualTo(3);
        assertThat(limit.permits("anna")).isFalse();
        now += Duration.ofSeconds(10).toNanos() - 1;
        assertThat(limit.take("anna")).isFalse();
        now += 1;
        assertThat(limit.permits("anna")).isTrue();
        assertThat(takeAll("anna")).isEqualTo(1);
    }

    @Test
    void othersAreNotConcerned() {
        takeAll("anna");
        assertThat(takeAll("mario")).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        takeAll("anna");
        limit.giveBack("anna");
        assertThat(takeAll("anna")).isEqualTo(1);
        limit.giveBack("nobody");
        assertThat(takeAll("nobody")).isEqualTo(3);
    }

    @Test
    void afterASilenceAllTriesAreThereAgainAndNoMore() {
        takeAll("anna");
        now += Duration.ofDays(1).toNanos();
        assertThat(takeAll("anna")).isEqualTo(3);
    }

    @Test
    void itRemembersABoundedNumberOfKeys() {
        IntStream.range(0, 100).forEach(i -> limit.take("name" + i));
        assertThat(limit.remembered()).isEqualTo(4);
        limit.giveBack("name99");
        assertThat(limit.remembered()).isEqualTo(3);
    }

    private int takeAll(String key) {
        int taken = 0;
        while (limit.take(key)) {
            taken++;
        }
        return taken;
    }
}
