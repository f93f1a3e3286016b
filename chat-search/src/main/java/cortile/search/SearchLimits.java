package cortile.search;

import java.time.Duration;

/**
 * The bounds of a search. Immutable.
 *
 * @param waitingEvents events that may wait to be indexed; what is more is read from the history later
 * @param searches how many searches run at once
 * @param waitingSearches and how many may wait besides
 * @param patience how long one search may take
 * @param refresh how long what was indexed may stay unseen
 * @param commit how long it may stay where a crash takes it; it is indexed again then
 * @param retry how long is waited after a failure, doubled with each further one up to 32 times
 */
public record SearchLimits(
        int waitingEvents,
        int searches,
        int waitingSearches,
        Duration patience,
        Duration refresh,
        Duration commit,
        Duration retry) {

    /** Some thousand messages a second, and people who look for one now and then. */
    public static final SearchLimits DEFAULT = new SearchLimits(
            2_048, 2, 200, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1));

    public SearchLimits {
        if (Math.min(Math.min(waitingEvents, searches), waitingSearches) < 1) {
            throw new IllegalArgumentException("a bound of the search is below 1");
        }
    }
}
