package cortile.bench.load;

import org.HdrHistogram.Histogram;

/** Everything that is counted while a run goes on. Confined to the run's thread. */
final class Tally {

    /** Longer latencies count as this. */
    private static final long LONGEST_NANOS = 600_000_000_000L;

    private static final int DIGITS = 3;

    final Histogram latency = new Histogram(LONGEST_NANOS, DIGITS);
    long sent;
    long received;
    long duplicates;
    long outOfOrder;
    long corrupt;
    long own;
    long stalls;
    long latestSendNanos;
    int connectionsLost;
    long lastReadNanos;

    void latency(long nanos) {
        latency.recordValue(Math.min(Math.max(nanos, 0), LONGEST_NANOS));
    }
}
