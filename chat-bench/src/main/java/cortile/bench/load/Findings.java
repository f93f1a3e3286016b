package cortile.bench.load;

import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts together what a run found out. Confined to the run's thread. */
final class Findings {

    /** What others may use of a core before a run is doubtful. */
    private static final double NOISE_PERCENT = 20;

    private static final double MEBIBYTE = 1024 * 1024;

    private final Map<Metric, Double> values = new EnumMap<>(Metric.class);
    private final List<String> remarks = new ArrayList<>();

    void joined(Moment begin, Moment joined, long quietNanos, Moment settled) {
        put(Metric.JOIN_S, joined.secondsSince(begin));
        put(Metric.QUIET_S, (quietNanos - begin.nanos()) / 1e9);
        put(Metric.JOIN_CPU_S, settled.serverCpuSince(begin));
    }

    void memory(long before, long after, int clients) {
        put(Metric.BASE_MIB, before / MEBIBYTE);
        put(Metric.BYTES_PER_CLIENT, (double) (after - before) / clients);
    }

    void measured(Moment from, Moment to) {
        double seconds = to.secondsSince(from);
        long received = to.receivedSince(from);
        put(Metric.DELIVERIES_PER_S, received / seconds);
        put(Metric.SERVER_CORE_PERCENT, 100 * to.serverCpuSince(from) / seconds);
        put(Metric.GENERATOR_CORE_PERCENT, to.generatorPercentSince(from));
        put(Metric.OTHERS_CORE_PERCENT, to.othersPercentSince(from));
        if (received > 0) {
            put(Metric.CPU_US_PER_DELIVERY, to.serverCpuSince(from) * 1e6 / received);
        }
        if (to.othersPercentSince(from) > NOISE_PERCENT) {
            remark("others used %.0f %% of a core meanwhile", to.othersPercentSince(from));
        }
    }

    void counted(Tally tally, long lost, int notJoined) {
        count(Metric.SENT, tally.sent);
        count(Metric.RECEIVED, tally.received);
        count(Metric.LOST, lost);
        count(Metric.DUPLICATE, tally.duplicates);
        count(Metric.OUT_OF_ORDER, tally.outOfOrder);
        count(Metric.CORRUPT, tally.corrupt);
        count(Metric.OWN, tally.own);
        count(Metric.CONNECTIONS_LOST, tally.connectionsLost);
        count(Metric.NOT_JOINED, notJoined);
        count(Metric.STALLS, tally.stalls);
        if (tally.latency.getTotalCount() > 0) {
            put(Metric.P50_MS, tally.latency.getValueAtPercentile(50) / 1e6);
            put(Metric.P99_MS, tally.latency.getValueAtPercentile(99) / 1e6);
            put(Metric.P999_MS, tally.latency.getValueAtPercentile(99.9) / 1e6);
            put(Metric.MAX_MS, tally.latency.getMaxValue() / 1e6);
            put(Metric.LATEST_SEND_MS, tally.latestSendNanos / 1e6);
        }
    }

    void remark(String format, Object... words) {
        remarks.add(String.format(Locale.ROOT, format, words));
    }

    Measurement measurement() {
        Measurement measurement = new Measurement(values, remarks);
        if (measurement.isGeneratorBound()) {
            remark("the generator was the bottleneck: the server could do more");
        }
        return new Measurement(values, remarks);
    }

    private void count(Metric metric, long number) {
        put(metric, (double) number);
    }

    private void put(Metric metric, double value) {
        values.put(metric, value);
    }
}
