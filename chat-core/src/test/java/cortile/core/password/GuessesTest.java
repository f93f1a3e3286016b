package cortile.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final AtomicLong now = new AtomicLong();
    private final Guesses guesses = new Guesses(now::get);

    @Test
    void aClassMayRegisterAtOnceAndThenOneAMinute() {
        for (int i = 0; i < 30; i++) {
            assertThat(guesses.takeNewAccount("10.0.0.1")).isTrue();
        }
        assertThat(guesses.takeNewAccount("10.0.0.1")).isFalse();
        assertThat(guesses.takeNewAccount("10.0.0.2")).isTrue();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(guesses.takeNewAccount("10.0.0.1")).isTrue();
        assertThat(guesses.takeNewAccount("10.0.0.1")).isFalse();
    }

    @Test
    void aStrangersWrongTriesDoNotLockTheOwnerOut() {
        Guess stranger = new Guess("anna", "192.0.2.1");
        Guess owner = new Guess("anna", "192.0.2.2");
        assertThat(IntStream.range(0, 1000).filter(i -> guesses.take(stranger))).hasSize(5);
        assertThat(guesses.permits(stranger)).isFalse();
        assertThat(guesses.take(owner)).isTrue();
        guesses.forgive(owner);
        assertThat(IntStream.range(0, 1000).filter(i -> guesses.take(owner))).hasSize(5);
    }

    @Test
    void whoHasAllAddressesOfAnIpv6NetworkHasNoMoreTries() {
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> guesses.take(new Guess("anna", "2001:db8::" + Integer.toHexString(i)))))
                .hasSize(5);
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEverybody() {
        assertThat(IntStream.range(0, 1000).filter(i -> guesses.take(new Guess("name" + i, "192.0.2.1"))))
                .hasSize(30);
    }

    @Test
    void manyAddressesTogetherCannotGuessOnePasswordForLong() {
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> guesses.take(new Guess("anna", "192.0." + i / 250 + "." + i % 250))))
                .hasSize(100);
    }
}
