package cortile.bench.result;

import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Results as JSON. Stateless. */
public final class ResultFile {

    private static final double PRECISION = 1e6;

    private ResultFile() {}

    public static void write(Results results, Path file) throws IOException {
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(json(results));
        }
    }

    public static Results read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return results(reader.readObject());
        }
    }

    static JsonObject json(Results results) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        results.entries().forEach(entry -> entries.add(json(entry)));
        return Json.createObjectBuilder()
                .add("conditions", json(results.conditions()))
                .add("entries", entries)
                .build();
    }

    private static JsonObjectBuilder json(Conditions conditions) {
        return Json.createObjectBuilder()
                .add("day", conditions.day().toString())
                .add("machine", conditions.machine())
                .add("system", conditions.system())
                .add("java", conditions.java())
                .add("cores", conditions.cores())
                .add("rounds", conditions.rounds())
                .add("warm_up", conditions.warmUp())
                .add("seconds", conditions.seconds());
    }

    private static JsonObjectBuilder json(Entry entry) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        entry.measurement()
                .values()
                .forEach((metric, value) -> values.add(metric.key(), Math.round(value * PRECISION) / PRECISION));
        return Json.createObjectBuilder()
                .add("work", entry.work())
                .add("round", entry.round())
                .add("server", entry.server())
                .add("values", values)
                .add("remarks", Json.createArrayBuilder(entry.measurement().remarks()));
    }

    static Results results(JsonObject json) {
        List<Entry> entries = json.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(ResultFile::entry)
                .toList();
        return new Results(conditions(json.getJsonObject("conditions")), entries);
    }

    private static Conditions conditions(JsonObject json) {
        return new Conditions(
                LocalDate.parse(json.getString("day")),
                json.getString("machine"),
                json.getString("system"),
                json.getString("java"),
                json.getString("cores"),
                json.getInt("rounds"),
                json.getInt("warm_up"),
                json.getInt("seconds"));
    }

    private static Entry entry(JsonObject json) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        JsonObject found = json.getJsonObject("values");
        for (Metric metric : Metric.values()) {
            if (found.containsKey(metric.key())) {
                values.put(metric, found.getJsonNumber(metric.key()).doubleValue());
            }
        }
        List<String> remarks = json.getJsonArray("remarks").getValuesAs(JsonString::getString);
        return new Entry(
                json.getString("work"),
                json.getInt("round"),
                json.getString("server"),
                new Measurement(values, remarks));
    }
}
