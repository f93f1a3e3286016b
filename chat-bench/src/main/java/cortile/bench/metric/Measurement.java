package cortile.bench.metric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run had, and what is to be known before its values are believed. Immutable.
 *
 * @param values only what was measured
 * @param remarks sentences, such as that the generator was the bottleneck
 */
public record Measurement(Map<Metric, Double> values, List<String> remarks) {

    /** Above it the generator's thread, not the server, decides how much is delivered. */
    private static final double GENERATOR_BOUND_PERCENT = 95;

    private static final List<Metric> FAULTS = List.of(
            Metric.LOST,
            Metric.DUPLICATE,
            Metric.OUT_OF_ORDER,
            Metric.CORRUPT,
            Metric.OWN,
            Metric.CONNECTIONS_LOST,
            Metric.NOT_JOINED,
            Metric.STALLS);

    public Measurement {
        EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        remarks = List.copyOf(remarks);
    }

    public Optional<Double> value(Metric metric) {
        return Optional.ofNullable(values.get(metric));
    }

    /** The value, or 0 where it was not measured. */
    public double valueOrZero(Metric metric) {
        return values.getOrDefault(metric, 0.0);
    }

    /** What went wrong, none of which a good server has. */
    public List<Metric> faults() {
        return FAULTS.stream().filter(fault -> valueOrZero(fault) > 0).toList();
    }

    /** Whether the generator, not the server, was the bottleneck. */
    public boolean isGeneratorBound() {
        return valueOrZero(Metric.GENERATOR_CORE_PERCENT) > GENERATOR_BOUND_PERCENT;
    }
}
