package cortile.console.live;

import cortile.admin.figures.Figures;
import cortile.admin.figures.Sample;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** All open dashboards, a bounded number. Thread-safe. */
public final class LiveStreams implements AutoCloseable {

    private static final int MOST = 32;

    private final Figures figures;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Runnable stopWatching;

    public LiveStreams(Figures figures) {
        this.figures = figures;
        this.stopWatching = figures.watchSamples(this::tell);
    }

    /**
     * Begins one, with what was sampled before.
     *
     * @param stillWelcome asked before each event
     * @return false where there are as many as there may be
     */
    public boolean open(HttpServletRequest request, BooleanSupplier stillWelcome) throws IOException {
        if (streams.size() >= MOST) {
            return false;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        LiveStream stream = new LiveStream(context, stillWelcome, streams::remove);
        streams.add(stream);
        stream.begin(event("history", figures.samples()));
        return true;
    }

    private void tell(Sample sample) {
        String event = event("sample", List.of(sample));
        streams.forEach(stream -> stream.offer(event));
    }

    private static String event(String name, List<Sample> samples) {
        return "event: " + name + "\ndata: " + SampleJson.of(samples) + "\n\n";
    }

    @Override
    public void close() {
        stopWatching.run();
        streams.forEach(LiveStream::end);
    }
}
