package cortile.bench.work;

import static cortile.bench.metric.Metric.BASE_MIB;
import static cortile.bench.metric.Metric.BYTES_PER_CLIENT;
import static cortile.bench.metric.Metric.CPU_US_PER_DELIVERY;
import static cortile.bench.metric.Metric.DELIVERIES_PER_S;
import static cortile.bench.metric.Metric.JOIN_CPU_S;
import static cortile.bench.metric.Metric.JOIN_S;
import static cortile.bench.metric.Metric.MAX_MS;
import static cortile.bench.metric.Metric.P50_MS;
import static cortile.bench.metric.Metric.P999_MS;
import static cortile.bench.metric.Metric.P99_MS;
import static cortile.bench.metric.Metric.QUIET_S;
import static cortile.bench.metric.Metric.SERVER_CORE_PERCENT;

import cortile.bench.metric.Metric;
import java.util.List;

/** What is looked at in a work; the first metric is the one that is compared. */
public enum Aspect {
    COST(CPU_US_PER_DELIVERY, SERVER_CORE_PERCENT, P50_MS, P99_MS, P999_MS, MAX_MS),
    THROUGHPUT(DELIVERIES_PER_S, CPU_US_PER_DELIVERY, SERVER_CORE_PERCENT, P50_MS, P99_MS),
    LATENCY(P50_MS, P99_MS, P999_MS, MAX_MS, CPU_US_PER_DELIVERY),
    JOINING(JOIN_S, QUIET_S, JOIN_CPU_S),
    MEMORY(BYTES_PER_CLIENT, BASE_MIB);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Metric> metrics;

    Aspect(Metric... metrics) {
        this.metrics = List.of(metrics);
    }

    public List<Metric> metrics() {
        return metrics;
    }

    /** The one that is compared. */
    public Metric headline() {
        return metrics.get(0);
    }
}
