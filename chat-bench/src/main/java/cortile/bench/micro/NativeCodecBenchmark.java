package cortile.bench.micro;

import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

/** A message of the native protocol, in and out: once a message, however many read it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NativeCodecBenchmark {

    private static final String TEXT = ".".repeat(100);

    private final byte[] said =
            ("{\"type\":\"say\",\"id\":\"b7-1\",\"text\":\"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8);
    private final HistoryEntry.Message told =
            new HistoryEntry.Message("lobby", 1, "b7-1", Instant.EPOCH, "anna", TEXT, false, 0, null, List.of());

    /** What a client says. */
    @Benchmark
    public Decoded<ClientMessage> decodeSay() {
        return ClientCodec.decode(said);
    }

    /** What everybody is told. */
    @Benchmark
    public byte[] encodeMessage() {
        return ServerCodec.encode(told);
    }
}
