package cortile.ejb.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private final List<CompletableFuture<Long>> begun = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1;
    private final Sweeps sweeps = new Sweeps(() -> now, this::begin);

    private CompletionStage<Long> begin() {
        begun.add(new CompletableFuture<>());
        return begun.get(begun.size() - 1);
    }

    private void lookAfter(Duration time) {
        now += time.toNanos();
        sweeps.look();
    }

    @Test
    void oneSweepComesSoonAndFurtherOnesEveryHour() {
        lookAfter(Sweeps.LOOK);
        begun.get(0).complete(3L);
        lookAfter(Duration.ofMinutes(59));
        assertThat(begun).hasSize(1);
        lookAfter(Duration.ofMinutes(1));
        assertThat(begun).hasSize(2);
    }

    @Test
    void aSweepThatTakesLongIsWaitedFor() {
        lookAfter(Sweeps.LOOK);
        lookAfter(Duration.ofHours(2));
        assertThat(begun).hasSize(1);
        begun.get(0).completeExceptionally(new IllegalStateException("disk"));
        lookAfter(Sweeps.LOOK);
        assertThat(begun).hasSize(2);
    }

    @Test
    void aSweepThatCannotBeginIsTriedAgainAnHourLater() {
        List<String> tried = new ArrayList<>();
        Sweeps failing = new Sweeps(() -> now, () -> {
            tried.add("once");
            throw new IllegalStateException("closed");
        });
        failing.look();
        failing.look();
        now += Duration.ofHours(1).toNanos();
        failing.look();
        assertThat(tried).hasSize(2);
    }

    @Test
    void nothingIsSweptAfterTheEndAndNothingIsScheduled() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
        clock.setRemoveOnCancelPolicy(true);
        try {
            sweeps.start(clock);
            assertThat(clock.getQueue()).hasSize(1);
            sweeps.close();
            assertThat(clock.getQueue()).isEmpty();
            lookAfter(Duration.ofHours(1));
            assertThat(begun).isEmpty();
        } finally {
            clock.shutdownNow();
        }
    }
}
