package cortile.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.bench.floor.Floor;
import cortile.bench.load.LoadPlan.Target;
import cortile.bench.load.LoadPlan.Times;
import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import cortile.bench.protocol.Baiocchi;
import cortile.bench.protocol.Protocol;
import cortile.bench.protocol.Venturi;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoadGeneratorIT {

    private static final Duration SHORT = Duration.ofMillis(300);

    private Floor floor;

    @BeforeEach
    void open() throws InterruptedException {
        floor = Floor.open(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void everyCopyOfAPacedRoomArrivesOnce() throws IOException, InterruptedException {
        Measurement measured = run(new Venturi(), Crowd.inOneRoom(20, 2), new Pace.OpenLoop(100));
        assertThat(measured.faults()).isEmpty();
        assertThat(measured.valueOrZero(Metric.SENT)).isBetween(55.0, 65.0);
        assertThat(measured.valueOrZero(Metric.RECEIVED)).isEqualTo(20 * measured.valueOrZero(Metric.SENT));
        assertThat(measured.value(Metric.P50_MS)).isPresent();
    }

    @Test
    void windowsKeepARoomBusy() throws IOException, InterruptedException {
        Measurement measured = run(new Venturi(), Crowd.inOneRoom(10, 5), new Pace.ClosedLoop(4));
        assertThat(measured.faults()).isEmpty();
        assertThat(measured.valueOrZero(Metric.SENT)).isGreaterThan(5 * 4);
        assertThat(measured.valueOrZero(Metric.RECEIVED)).isEqualTo(10 * measured.valueOrZero(Metric.SENT));
    }

    @Test
    void silentCrowdJoinsAndIsDone() throws IOException, InterruptedException {
        Measurement measured = run(new Venturi(), Crowd.inOneRoom(50, 0), new Pace.Silence(Duration.ZERO));
        assertThat(measured.faults()).isEmpty();
        assertThat(measured.value(Metric.JOIN_S)).isPresent();
        assertThat(measured.valueOrZero(Metric.SENT)).isZero();
    }

    @Test
    void copyNobodyShouldGetIsCounted() throws IOException, InterruptedException {
        Measurement measured = run(new AlteredVenturi(false, "\n"), Crowd.inOneRoom(3, 1), new Pace.OpenLoop(50));
        assertThat(measured.faults()).containsExactly(Metric.OWN);
        assertThat(measured.valueOrZero(Metric.OWN)).isEqualTo(measured.valueOrZero(Metric.SENT));
    }

    @Test
    void copyThatNeverComesIsLost() throws IOException, InterruptedException {
        // what is no line the floor never tells
        Measurement measured = run(new AlteredVenturi(true, ""), Crowd.inOneRoom(3, 1), new Pace.OpenLoop(50));
        assertThat(measured.faults()).containsExactly(Metric.LOST);
        assertThat(measured.valueOrZero(Metric.LOST)).isEqualTo(3 * measured.valueOrZero(Metric.SENT));
    }

    @Test
    void whoDoesNotGetInIsCounted() throws IOException, InterruptedException {
        Measurement measured = run(new Baiocchi(), Crowd.inOneRoom(3, 1), new Pace.OpenLoop(50));
        assertThat(measured.faults()).containsExactly(Metric.NOT_JOINED);
        assertThat(measured.remarks()).hasSize(1);
    }

    @Test
    void tooManyClientsAreRefusedWithASentence() {
        assertThatThrownBy(() -> run(new Venturi(), Crowd.inOneRoom(100_000_000, 1), new Pace.Silence(Duration.ZERO)))
                .hasMessageContaining("ulimit -n");
    }

    private Measurement run(Protocol protocol, Crowd crowd, Pace pace) throws IOException, InterruptedException {
        Target target =
                new Target(floor.port(), protocol, ProcessHandle.current().pid());
        Times times = new Times(Duration.ofSeconds(2), SHORT, SHORT, Duration.ofSeconds(1));
        return new LoadGenerator().run(new LoadPlan(target, crowd, pace, 100, times));
    }
}
