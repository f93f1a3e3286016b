package cortile.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private long now = 7;

    @Test
    void aBurstPassesAndThenOneTokenComesBackAtATime() {
        TokenBucket bucket = new TokenBucket(3, 10, () -> now);
        assertThat(takeAll(bucket)).isEqualTo(3);
        assertThat(bucket.take()).isFalse();
        assertThat(bucket.nanosUntilNext()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        now += TimeUnit.MILLISECONDS.toNanos(100);
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
    }

    @Test
    void aLongSilenceSavesNoMoreThanABurst() {
        TokenBucket bucket = new TokenBucket(2, 10, () -> now);
        now += TimeUnit.DAYS.toNanos(1);
        assertThat(takeAll(bucket)).isEqualTo(2);
    }

    @Test
    void withoutALimitThereIsAlwaysAToken() {
        TokenBucket bucket = new TokenBucket(1, 0, () -> now);
        for (int i = 0; i < 1000; i++) {
            assertThat(bucket.take()).isTrue();
        }
        assertThat(bucket.nanosUntilNext()).isZero();
    }

    private static int takeAll(TokenBucket bucket) {
        int taken = 0;
        while (bucket.take()) {
            taken++;
        }
        return taken;
    }
}
