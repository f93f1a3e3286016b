package cortile.admin.figures;

import cortile.admin.figures.Notice.Kind;
import cortile.core.event.ChatEvent;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.hub.Hub;
import cortile.core.room.Room;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what happens, and takes a sample whenever {@link #sample} is called, once a second. Thread-safe. */
public final class Figures {

    /** Ten minutes. */
    private static final int KEPT_SAMPLES = 600;

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final LongAdder messages = new LongAdder();
    private final LongAdder kicked = new LongAdder();
    private final LongAdder slowReaders = new LongAdder();
    private final LatencyHistogram latency = new LatencyHistogram();
    private final LoopProbe loops;
    private final List<Consumer<Sample>> sampleWatchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> noticeWatchers = new CopyOnWriteArrayList<>();
    private final Deque<Sample> samples = new ArrayDeque<>(); // guarded by itself
    private volatile @Nullable Hub hub;

    private Latencies latenciesBefore = latency.snapshot(); // confined to sample()
    private long sampledAt; // confined to sample()

    /** @param nanoTime monotonic time in nanoseconds */
    public Figures(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.sampledAt = startedAt;
        this.loops = new LoopProbe(nanoTime);
    }

    /** Whose figures these are; what happens before is counted already. */
    public void of(Hub measured) {
        hub = measured;
    }

    /** An event loop whose lag is measured. */
    public void addLoop(Executor loop) {
        loops.add(loop);
    }

    /** Counts an event; on the thread it happened on. */
    public void observe(ChatEvent event) {
        if (event instanceof MessagePosted posted) {
            messages.increment();
            latency.record(clock.millis() - posted.at().toEpochMilli());
        } else if (event instanceof Joined joined && joined.room().equals(RoomCatalogue.LOBBY)) {
            tell(Kind.JOINED, joined.at(), joined.name() + " came from " + joined.address() + ".");
        } else if (event instanceof Left left && left.room().equals(RoomCatalogue.LOBBY)) {
            observe(left);
        }
    }

    private void observe(Left left) {
        if (left.reason() == EndReason.KICKED) {
            kicked.increment();
            tell(Kind.KICKED, left.at(), left.name() + " was disconnected by an operator.");
        } else if (left.reason() == EndReason.SLOW_READER) {
            slowReaders.increment();
            tell(Kind.SLOW_READER, left.at(), left.name() + " was disconnected: more waited than may wait.");
        }
    }

    /** Tells whoever watches. */
    public void tell(Kind kind, Instant at, String sentence) {
        if (!noticeWatchers.isEmpty()) {
            Notice notice = new Notice(kind, at, sentence);
            noticeWatchers.forEach(watcher -> watcher.accept(notice));
        }
    }

    /** Takes a sample and tells whoever watches; by one caller at a time. */
    public synchronized void sample() {
        Hub measured = hub;
        if (measured == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        double seconds = Math.max(0.001, (now - sampledAt) / 1e9);
        sampledAt = now;
        Latencies latencies = latency.snapshot();
        Sample before = lastSample();
        long said = messages.sum();
        long delivered = deliveries();
        Sample sample = new Sample(
                clock.instant(),
                measured.connections(),
                said,
                delivered,
                before == null ? 0 : (said - before.messages()) / seconds,
                before == null ? 0 : (delivered - before.deliveries()) / seconds,
                latencies.since(latenciesBefore).millisOf(0.99),
                loops.worstMillis(),
                heapBytes());
        latenciesBefore = latencies;
        keep(sample);
        sampleWatchers.forEach(watcher -> watcher.accept(sample));
    }

    private void keep(Sample sample) {
        synchronized (samples) {
            samples.addLast(sample);
            if (samples.size() > KEPT_SAMPLES) {
                samples.removeFirst();
            }
        }
    }

    private @Nullable Sample lastSample() {
        synchronized (samples) {
            return samples.peekLast();
        }
    }

    /** The last ten minutes, the oldest first. */
    public List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    /** Has each sample from now on told, on the sampling thread; the result ends that. */
    public Runnable watchSamples(Consumer<Sample> watcher) {
        sampleWatchers.add(watcher);
        return () -> sampleWatchers.remove(watcher);
    }

    /** Has each notice from now on told, on the thread it happened on; the result ends that. */
    public Runnable watchNotices(Consumer<Notice> watcher) {
        noticeWatchers.add(watcher);
        return () -> noticeWatchers.remove(watcher);
    }

    public long messages() {
        return messages.sum();
    }

    public long kicked() {
        return kicked.sum();
    }

    public long slowReaders() {
        return slowReaders.sum();
    }

    /** From the server's reading a message to its being told. */
    public Latencies latencies() {
        return latency.snapshot();
    }

    /** Copies of messages and notices queued for readers since the start. */
    public long deliveries() {
        Hub measured = hub;
        return measured == null
                ? 0
                : measured.rooms().stream()
                        .map(HostedRoom::room)
                        .mapToLong(Room::deliveries)
                        .sum();
    }

    public long uptimeSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - startedAt);
    }

    /** Memory in use on the heap. */
    public static long heapBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
