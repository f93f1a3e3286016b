package cortile.bench.micro;

import cortile.core.delivery.Outbox;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One frame through the outbox of a reader that keeps up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OutboxBenchmark {

    private final CountingLink link = new CountingLink();
    private final Outbox outbox = new Outbox(link, 262_144, () -> {});
    private final FixedFrame frame = new FixedFrame(100);

    /** Offered and flushed. */
    @Benchmark
    public long offerAndFlush() {
        outbox.offer(frame);
        outbox.flush();
        return link.total();
    }
}
