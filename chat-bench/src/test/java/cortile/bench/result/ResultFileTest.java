package cortile.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @Test
    void resultsAreReadAsTheyWereWritten(@TempDir Path directory) throws IOException {
        Measurement measurement = new Measurement(Map.of(Metric.P50_MS, 0.125, Metric.LOST, 0.0), List.of("a remark"));
        Results results = new Results(
                new Conditions(LocalDate.of(2026, 11, 23), "2 cores", "Linux", "17", "not pinned", 3, 1, 2),
                List.of(new Entry("paced", 2, "floor", measurement)));
        Path file = directory.resolve("results.json");
        ResultFile.write(results, file);
        assertThat(ResultFile.read(file)).isEqualTo(results);
    }
}
