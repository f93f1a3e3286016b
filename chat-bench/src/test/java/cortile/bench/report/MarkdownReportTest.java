package cortile.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import cortile.bench.result.Conditions;
import cortile.bench.result.Entry;
import cortile.bench.result.Results;
import cortile.bench.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final Results RESULTS = new Results(
            new Conditions(LocalDate.of(2026, 11, 23), "2 cores", "Linux", "17", "not pinned", 3, 1, 2),
            List.of(
                    entry(1, "floor", Map.of(Metric.DELIVERIES_PER_S, 1000.0)),
                    entry(1, "cortile", Map.of(Metric.DELIVERIES_PER_S, 500.0)),
                    entry(2, "floor", Map.of(Metric.DELIVERIES_PER_S, 4000.0)),
                    entry(2, "cortile", Map.of(Metric.DELIVERIES_PER_S, 3000.0)),
                    entry(3, "floor", Map.of(Metric.DELIVERIES_PER_S, 2000.0, Metric.GENERATOR_CORE_PERCENT, 99.0)),
                    entry(3, "cortile", Map.of(Metric.DELIVERIES_PER_S, 1200.0, Metric.LOST, 3.0))));

    private final String report = new MarkdownReport(RESULTS).text();

    @Test
    void figuresAreMediansWithTheirSpread() {
        assertThat(report).contains("| floor | 2,000 (1,000-4,000) |");
    }

    @Test
    void ratiosAreOfTheSameRound() {
        assertThat(report).contains("| cortile | 0.60 (0.50-0.75) |").contains("A ratio above 1");
    }

    @Test
    void doubtsStandBesideTheFigures() {
        assertThat(report).containsPattern("\\| floor .*generator-bound \\|").containsPattern("\\| cortile .*lost \\|");
    }

    @Test
    void plotHasABarForEachServer() {
        String svg = new BarPlot(RESULTS).svg(Works.named("saturated-200").get(0));
        assertThat(svg).startsWith("<svg").contains(">floor<", ">cortile<", "2,000 (1,000-4,000)");
    }

    private static Entry entry(int round, String server, Map<Metric, Double> values) {
        return new Entry("saturated-200", round, server, new Measurement(values, List.of()));
    }
}
