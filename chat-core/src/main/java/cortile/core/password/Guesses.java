package cortile.core.password;

import cortile.core.address.Neighbour;
import cortile.core.limit.KeyedLimit;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often passwords may be tried, whatever the way.
 *
 * <p>From one address against one password: five wrong tries, then one in half a minute. From one address in all: more,
 * since a class may sit behind one. Against one password from everywhere: many more, so that no single address can lock
 * its owner out. Bounded in memory; thread-safe.
 */
public final class Guesses {

    private static final int MOST_KEYS = 10_000;

    private final KeyedLimit pairs;
    private final KeyedLimit addresses;
    private final KeyedLimit subjects;
    private final KeyedLimit newAccounts;

    /**
     * @param nanoTime monotonic time in nanoseconds
     */
    public Guesses(LongSupplier nanoTime) {
        pairs = new KeyedLimit(5, Duration.ofSeconds(30), MOST_KEYS, nanoTime);
        addresses = new KeyedLimit(30, Duration.ofSeconds(3), MOST_KEYS, nanoTime);
        subjects = new KeyedLimit(100, Duration.ofSeconds(10), MOST_KEYS, nanoTime);
        newAccounts = new KeyedLimit(30, Duration.ofMinutes(1), MOST_KEYS, nanoTime);
    }

    /** Whether {@link #take} would succeed at this moment. */
    public boolean permits(Guess guess) {
        return pairs.permits(pair(guess)) && addresses.permits(guess.address()) && subjects.permits(guess.subject());
    }

    /** Counts a try as wrong until {@link #forgive}; false where it may not be made now. */
    public boolean take(Guess guess) {
        if (!pairs.take(pair(guess))) {
            return false;
        }
        if (!addresses.take(guess.address())) {
            pairs.giveBack(pair(guess));
            return false;
        }
        if (!subjects.take(guess.subject())) {
            pairs.giveBack(pair(guess));
            addresses.giveBack(guess.address());
            return false;
        }
        return true;
    }

    /** Whether one more account may be made from this address: a class at once, then one a minute. */
    public boolean takeNewAccount(String address) {
        return newAccounts.take(Neighbour.of(address));
    }

    /** Uncounts a try that {@link #take} let through: it was right, or it was not made after all. */
    public void forgive(Guess guess) {
        pairs.giveBack(pair(guess));
        addresses.giveBack(guess.address());
        subjects.giveBack(guess.subject());
    }

    private static String pair(Guess guess) {
        return guess.address() + " " + guess.subject();
    }
}
