package cortile.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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
}
