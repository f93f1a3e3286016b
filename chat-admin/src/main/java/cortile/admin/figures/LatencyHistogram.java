package cortile.admin.figures;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations by size. Thread-safe; recording never waits. */
final class LatencyHistogram {

    /** Upper ends of the classes in seconds; one more class has what is longer than all. */
    static final List<Double> BOUNDS =
            List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder millis = new LongAdder();

    void record(long durationMillis) {
        int bucket = 0;
        while (bucket < BOUNDS.size() && durationMillis > BOUNDS.get(bucket) * 1000) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        millis.add(Math.max(0, durationMillis));
    }

    Latencies snapshot() {
        long[] copy = new long[counts.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts.get(i);
        }
        return new Latencies(copy, millis.sum() / 1000.0);
    }
}
