package cortile.bench.micro;

import cortile.core.delivery.Outbox;
import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.room.Room;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a stored batch to every member's link: what a room costs without sockets and without encoding. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FanOutBenchmark {

    private static final String ROOM = "lobby";
    private static final int OUTBOX_BYTES = 262_144;

    @Param({"10", "1000"})
    private int members;

    @Param({"1", "100"})
    private int messages;

    private final QueueLane lane = new QueueLane();
    private final CountingLink link = new CountingLink();
    private final Room room = new Room(ROOM, Clock.systemUTC(), event -> {}, new NoHistory(), false);
    private final List<LoggedEvent> batch = new ArrayList<>();

    /** Fills the room. */
    @Setup
    public void fill() {
        FixedEncoder encoder = new FixedEncoder();
        for (int id = 1; id <= members; id++) {
            room.enter(new CountingMember(id, lane, encoder, new Outbox(link, OUTBOX_BYTES, () -> {})));
        }
        lane.runAll();
        MessageText text = new MessageText(".".repeat(100));
        for (int seq = 1; seq <= messages; seq++) {
            batch.add(new MessagePosted(ROOM, Instant.EPOCH, 1, seq, "id-" + seq, "member1", text));
        }
    }

    /** The whole batch, to everybody. */
    @Benchmark
    public long batchToEverybody() {
        room.stored(batch);
        lane.runAll();
        return link.total();
    }
}
