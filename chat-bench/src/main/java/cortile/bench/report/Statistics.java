package cortile.bench.report;

import cortile.bench.metric.Metric;
import cortile.bench.result.Entry;
import cortile.bench.result.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rounds have in common. Immutable. */
record Statistics(Results results) {

    /** A metric of one server, over the rounds. */
    Optional<Spread> spread(String work, String server, Metric metric) {
        return Spread.of(results.of(work, server).stream()
                .flatMap(entry -> entry.measurement().value(metric).stream())
                .toList());
    }

    /** One server's value by another's of the same round, over the rounds that both have. */
    Optional<Spread> ratio(String work, String server, String other, Metric metric) {
        return Spread.of(results.of(work, server).stream()
                .flatMap(entry -> ratio(entry, other, metric).stream())
                .toList());
    }

    private Optional<Double> ratio(Entry entry, String other, Metric metric) {
        return results.of(entry.work(), other, entry.round())
                .flatMap(counterpart -> counterpart.measurement().value(metric))
                .filter(divisor -> divisor > 0)
                .flatMap(divisor -> entry.measurement().value(metric).map(value -> value / divisor));
    }

    /** What must be known before a server's figures are believed: faults, and that the generator was the bottleneck. */
    List<String> doubts(String work, String server) {
        List<Entry> entries = results.of(work, server);
        Stream<String> faults = entries.stream()
                .flatMap(entry -> entry.measurement().faults().stream())
                .distinct()
                .map(Metric::label);
        boolean bound = entries.stream().anyMatch(entry -> entry.measurement().isGeneratorBound());
        return Stream.concat(faults, bound ? Stream.of("generator-bound") : Stream.of())
                .toList();
    }
}
