package cortile.core.password;

import cortile.core.work.Bulkhead;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Derives and checks passwords away from the event loops, a bounded number at once. Thread-safe; never blocks who asks.
 */
public final class PasswordDesk {

    /** OWASP's advice for PBKDF2 with SHA-256; some 130 ms of one core. */
    public static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;

    /** What became of a check. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Too many wrong ones before; nothing was checked. */
        TOO_MANY_TRIES,
        /** Too many checks are waiting; nothing was checked. */
        BUSY
    }

    /**
     * How much work there may be.
     *
     * @param atOnce derivations at the same time, each of which keeps a core busy
     * @param waiting derivations that may wait for one of these
     * @param iterations of new verifiers
     */
    public record Capacity(int atOnce, int waiting, int iterations) {

        public Capacity {
            if (atOnce < 1 || waiting < 0 || iterations < 1) {
                throw new IllegalArgumentException("no work can be done with " + atOnce + " at once, " + waiting
                        + " waiting and " + iterations + " iterations");
            }
        }
    }

    private final Bulkhead bulkhead;
    private final int iterations;
    private final Guesses guesses;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param executor whose threads do the work
     */
    public PasswordDesk(Executor executor, Capacity capacity, Guesses guesses) {
        this.bulkhead = new Bulkhead(executor, capacity.atOnce(), capacity.waiting());
        this.iterations = capacity.iterations();
        this.guesses = guesses;
    }

    /** A new verifier of the password, completed on a working thread; empty, at once, where too much waits. */
    public CompletionStage<Optional<Verifier>> derive(Password password) {
        return bulkhead.submit(() -> Verifier.derive(password, newSalt(), iterations));
    }

    /** Whether the password is the verifier's; wrong ones count against whoever guesses. */
    public CompletionStage<Verdict> check(Verifier verifier, String written, Guess guess) {
        if (!guesses.take(guess)) {
            return CompletableFuture.completedFuture(Verdict.TOO_MANY_TRIES);
        }
        return bulkhead.submit(() -> judge(verifier, written, guess))
                .thenApply(verdict -> verdict.orElseGet(() -> {
                    guesses.forgive(guess);
                    return Verdict.BUSY;
                }));
    }

    private Verdict judge(Verifier verifier, String written, Guess guess) {
        boolean possible = Password.problemOf(written).isEmpty();
        if (possible && verifier.fits(new Password(written))) {
            guesses.forgive(guess);
            return Verdict.RIGHT;
        }
        return Verdict.WRONG;
    }

    /** The limits that other ways of proving a password must keep as well. */
    public Guesses guesses() {
        return guesses;
    }

    /** How many iterations new verifiers have. */
    public int iterations() {
        return iterations;
    }

    private byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
