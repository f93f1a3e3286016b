package cortile.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.password.PasswordDesk.Capacity;
import cortile.core.password.PasswordDesk.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {

    private static final Password PASSWORD = new Password("a good password");
    private static final Verifier VERIFIER = Verifier.derive(PASSWORD, new byte[16], 1);
    private static final Guess GUESS = new Guess("anna", "192.0.2.1");

    private final Queue<Runnable> lent = new ArrayDeque<>();
    private final Guesses guesses = new Guesses(() -> 0);

    private PasswordDesk desk(Executor executor, int atOnce, int waiting) {
        return new PasswordDesk(executor, new Capacity(atOnce, waiting, 1), guesses);
    }

    @Test
    void aDerivedVerifierFitsItsPasswordAndHasItsOwnSalt() {
        PasswordDesk desk = desk(Runnable::run, 1, 0);
        Verifier verifier = now(desk.derive(PASSWORD)).orElseThrow();
        assertThat(now(desk.check(verifier, "a good password", GUESS))).isEqualTo(Verdict.RIGHT);
        assertThat(now(desk.check(verifier, "a bad password", GUESS))).isEqualTo(Verdict.WRONG);
        assertThat(now(desk.check(verifier, "bad", GUESS))).isEqualTo(Verdict.WRONG);
        assertThat(now(desk.derive(PASSWORD)).orElseThrow().saltText()).isNotEqualTo(verifier.saltText());
    }

    @Test
    void beyondItsBoundsItIsBusyAtOnce() {
        PasswordDesk desk = desk(lent::add, 2, 3);
        List<CompletionStage<Optional<Verifier>>> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asked.add(desk.derive(PASSWORD));
        }
        assertThat(lent).hasSize(2);
        assertThat(asked).filteredOn(PasswordDeskTest::isDone).hasSize(1);
        assertThat(now(asked.get(5))).isEmpty();
        assertThat(now(desk.check(VERIFIER, "a good password", GUESS))).isEqualTo(Verdict.BUSY);
        lent.remove().run();
        assertThat(asked).filteredOn(PasswordDeskTest::isDone).hasSize(5);
        lent.remove().run();
        assertThat(asked).allMatch(PasswordDeskTest::isDone);
    }

    @Test
    void beingBusyIsNotCountedAsAWrongTry() {
        PasswordDesk busy = desk(
                job -> {
                    throw new RejectedExecutionException("stopping");
                },
                1,
                10);
        for (int i = 0; i < 50; i++) {
            assertThat(now(busy.check(VERIFIER, "a bad password", GUESS))).isEqualTo(Verdict.BUSY);
        }
        assertThat(guesses.permits(GUESS)).isTrue();
    }

    @Test
    void afterWrongTriesEvenTheRightOneIsNotChecked() {
        PasswordDesk desk = desk(Runnable::run, 1, 0);
        for (int i = 0; i < 5; i++) {
            assertThat(now(desk.check(VERIFIER, "a bad password", GUESS))).isEqualTo(Verdict.WRONG);
        }
        assertThat(now(desk.check(VERIFIER, "a good password", GUESS))).isEqualTo(Verdict.TOO_MANY_TRIES);
        assertThat(now(desk.check(VERIFIER, "a good password", new Guess("anna", "192.0.2.2"))))
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void rightTriesCostNothing() {
        PasswordDesk desk = desk(Runnable::run, 1, 0);
        for (int i = 0; i < 100; i++) {
            assertThat(now(desk.check(VERIFIER, "a good password", GUESS))).isEqualTo(Verdict.RIGHT);
        }
    }

    private static boolean isDone(CompletionStage<?> stage) {
        return stage.toCompletableFuture().isDone();
    }

    private static <T> T now(CompletionStage<T> stage) {
        assertThat(stage.toCompletableFuture()).isDone();
        return stage.toCompletableFuture().join();
    }
}
