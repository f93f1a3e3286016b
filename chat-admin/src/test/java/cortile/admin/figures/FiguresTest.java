package cortile.admin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.delivery.ManualLane;
import cortile.core.event.MessagePosted;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.limit.Limits;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is counted and sampled, with time moved by hand. */
class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Figures figures = new Figures(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    private void open() {
        figures.of(new Hub(
                new Limits(7, 1000, 1, 0, Duration.ZERO),
                MemoryStores.GENEROUS,
                Clock.systemUTC(),
                System::nanoTime,
                figures::observe,
                new MemoryStores()));
    }

    private void posted(long millisAgo) {
        figures.observe(
                new MessagePosted("lobby", NOW.minusMillis(millisAgo), 1, 1, "id", "anna", new MessageText("ciao")));
    }

    private void aSecondPasses() {
        nanos.addAndGet(1_000_000_000);
        figures.sample();
    }

    @Test
    void ratesAreOfTheSecondSinceTheSampleBefore() {
        open();
        aSecondPasses();
        for (int i = 0; i < 5; i++) {
            posted(1);
        }
        aSecondPasses();
        aSecondPasses();
        assertThat(figures.samples()).extracting(Sample::messagesPerSecond).containsExactly(0.0, 5.0, 0.0);
        assertThat(figures.messages()).isEqualTo(5);
    }

    @Test
    void theLatencyIsThatOfNearlyAllOfTheLastSecond() {
        open();
        for (int i = 0; i < 200; i++) {
            posted(4);
        }
        posted(900);
        aSecondPasses();
        posted(90);
        aSecondPasses();
        assertThat(figures.samples()).extracting(Sample::latencyMillis).containsExactly(5.0, 100.0);
        assertThat(figures.latencies().count()).isEqualTo(202);
    }

    @Test
    void theLagIsHowLongALoopLetsATaskWait() {
        open();
        ManualLane loop = new ManualLane();
        figures.addLoop(loop);
        aSecondPasses();
        nanos.addAndGet(30_000_000);
        loop.runAll();
        aSecondPasses();
        aSecondPasses();
        assertThat(figures.samples()).extracting(Sample::loopLagMillis).containsExactly(0.0, 30.0, 1000.0);
    }

    @Test
    void samplesAreKeptForTenMinutesAndToldToWhoeverWatches() {
        open();
        List<Sample> told = new ArrayList<>();
        Runnable end = figures.watchSamples(told::add);
        for (int i = 0; i < 700; i++) {
            aSecondPasses();
        }
        end.run();
        aSecondPasses();
        assertThat(told).hasSize(700);
        assertThat(figures.samples()).hasSize(600);
    }
}
