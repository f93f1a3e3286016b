package cortile.desktop.model;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before each attempt to get back: 1, 2, 4 … 30 seconds, each shortened by up to a quarter.
 *
 * <p>The jitter keeps a room full of clients from returning in the same instant. Confined to the model's thread.
 */
public final class Backoff {

    private static final long LONGEST_MILLIS = 30_000;
    private static final double JITTER = 0.25;

    /** A server that names more than a day is not believed. */
    private static final long MOST_NAMED_MILLIS = Duration.ofDays(1).toMillis();

    private static final double SPREAD = 0.5;

    private final RandomGenerator random;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait where the server has named a time: that, or up to half as long again. */
    Duration after(Duration named) {
        long millis = Math.min(MOST_NAMED_MILLIS, named.toMillis());
        return Duration.ofMillis(millis + (long) (millis * SPREAD * random.nextDouble()));
    }

    /** @param attempt from 1 */
    Duration before(int attempt) {
        long full = Math.min(LONGEST_MILLIS, 1000L << Math.min(attempt - 1, 10));
        return Duration.ofMillis(full - (long) (full * JITTER * random.nextDouble()));
    }
}
