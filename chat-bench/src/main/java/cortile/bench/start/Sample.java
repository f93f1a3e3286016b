package cortile.bench.start;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One start of the server.
 *
 * @param seconds from the start of the process to its first accepted connection
 * @param processorSeconds of all cores until then; says more than the time where the machine is busy with other things
 * @param firstMessageMillis from that connection to the first message two people have read
 * @param megabytes resident in memory, after the server has been left alone for a while
 */
record Sample(double seconds, double processorSeconds, double firstMessageMillis, double megabytes) {

    static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest and the largest, as a hint of how quiet the machine was. */
    static String range(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] all = samples.stream().mapToDouble(figure).toArray();
        return String.format(
                "%.1f to %.1f",
                Arrays.stream(all).min().orElse(0), Arrays.stream(all).max().orElse(0));
    }
}
