package cortile.console.monitor;

import cortile.admin.figures.DiskWatch;
import cortile.admin.figures.Figures;
import cortile.admin.figures.Latencies;
import cortile.admin.figures.Sample;
import cortile.core.hub.Hub;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's figures in the format of OpenMetrics. Immutable; thread-safe. */
public final class Metrics {

    /** The media type of {@link #text}. */
    public static final String CONTENT_TYPE = OpenMetricsTextFormatWriter.CONTENT_TYPE;

    private final Hub hub;
    private final Figures figures;
    private final Path data;

    public Metrics(Hub hub, Figures figures, Path data) {
        this.hub = hub;
        this.figures = figures;
        this.data = data;
    }

    /** All of them, as they are now. */
    public String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OpenMetricsTextFormatWriter(false, false).write(out, new MetricSnapshots(snapshots()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<MetricSnapshot> snapshots() {
        List<Sample> samples = figures.samples();
        double lag = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).loopLagMillis() / 1000;
        return new ArrayList<>(List.of(
                gauge("cortile_connections", "Connections now", hub.connections()),
                gauge(
                        "cortile_connections_limit",
                        "Connections there may be",
                        hub.limits().maxConnections()),
                counter("cortile_connections_opened", "Connections since the start", hub.connectionsSoFar()),
                gauge(
                        "cortile_rooms",
                        "Rooms, conversations of two included",
                        hub.rooms().size()),
                counter("cortile_messages", "Messages since the start", figures.messages()),
                counter("cortile_deliveries", "Copies queued for readers since the start", figures.deliveries()),
                counter("cortile_kicked", "People disconnected by operators", figures.kicked()),
                counter("cortile_slow_readers", "Slow readers disconnected", figures.slowReaders()),
                latency(figures.latencies()),
                gauge("cortile_event_loop_lag_seconds", "How long an event loop let a task wait, the worst", lag),
                gauge("cortile_uptime_seconds", "Seconds since the start", figures.uptimeSeconds()),
                gauge("cortile_disk_free_bytes", "Free room where the data is", DiskWatch.freeBytes(data)),
                gauge("jvm_memory_heap_used_bytes", "Memory in use on the heap", Figures.heapBytes()),
                gauge(
                        "jvm_threads",
                        "Threads",
                        ManagementFactory.getThreadMXBean().getThreadCount())));
    }

    private static GaugeSnapshot gauge(String name, String help, Number value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(value.doubleValue())
                        .build())
                .build();
    }

    private static CounterSnapshot counter(String name, String help, Number value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value(value.doubleValue())
                        .build())
                .build();
    }

    private static HistogramSnapshot latency(Latencies latencies) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        long[] counts = latencies.counts();
        for (int i = 0; i < counts.length; i++) {
            double bound = i < Latencies.bounds().size() ? Latencies.bounds().get(i) : Double.POSITIVE_INFINITY;
            buckets.bucket(bound, counts[i]);
        }
        return HistogramSnapshot.builder()
                .name("cortile_message_latency_seconds")
                .help("From the server's reading a message to its being stored and told")
                .unit(Unit.SECONDS)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(buckets.build())
                        .sum(latencies.sumSeconds())
                        .build())
                .build();
    }
}
