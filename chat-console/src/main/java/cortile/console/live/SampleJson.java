package cortile.console.live;

import cortile.admin.figures.Sample;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;

/** Samples as the dashboard's script reads them: a list of numbers each. Stateless. */
final class SampleJson {

    private SampleJson() {}

    static String of(List<Sample> samples) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Sample sample : samples) {
            all.add(Json.createArrayBuilder()
                    .add(sample.at().getEpochSecond())
                    .add(sample.connections())
                    .add(rounded(sample.messagesPerSecond()))
                    .add(rounded(sample.deliveriesPerSecond()))
                    .add(rounded(sample.latencyMillis()))
                    .add(rounded(sample.loopLagMillis()))
                    .add(rounded(sample.heapBytes() / 1048576.0)));
        }
        return all.build().toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
