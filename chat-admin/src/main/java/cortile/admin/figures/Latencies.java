package cortile.admin.figures;

import java.util.List;

/**
 * How many durations of which size were counted by a moment. Immutable.
 *
 * @param counts by class, the last one for what is longer than all bounds
 * @param sumSeconds all of them together
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Latencies(long[] counts, double sumSeconds) {

    public Latencies {
        counts = counts.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    /** The upper ends of the classes, in seconds. */
    public static List<Double> bounds() {
        return LatencyHistogram.BOUNDS;
    }

    public long count() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }

    /** What was counted since the other was taken. */
    Latencies since(Latencies before) {
        long[] difference = counts.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= before.counts[i];
        }
        return new Latencies(difference, sumSeconds - before.sumSeconds);
    }

    /** The end of the class below or in which that share of all lies, in milliseconds; 0 where nothing was counted. */
    public double millisOf(double share) {
        long all = count();
        if (all == 0) {
            return 0;
        }
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (int i = 0; i < BOUNDED; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return LatencyHistogram.BOUNDS.get(i) * 1000;
            }
        }
        return LatencyHistogram.BOUNDS.get(BOUNDED - 1) * 1000;
    }

    private static final int BOUNDED = LatencyHistogram.BOUNDS.size();
}
