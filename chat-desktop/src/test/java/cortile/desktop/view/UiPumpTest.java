package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UiPumpTest {

    private final UiPump pump = new UiPump();
    private final List<Integer> run = new CopyOnWriteArrayList<>();

    @Test
    void everythingRunsInOrderOnTheEventThread() {
        IntStream.range(0, 25_000)
                .forEach(i -> pump.execute(() -> {
                    Edt.require();
                    if (i % 1000 == 0) {
                        run.add(i / 1000);
                    }
                }));
        await().untilAsserted(() -> assertThat(run)
                .containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList()));
    }

    @Test
    void whatComesWhileTheWindowIsBusyIsNotForgotten() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        pump.execute(() -> {
            busy.countDown();
            beBusy(200);
        });
        busy.await();
        pump.execute(() -> run.add(1));
        await().untilAsserted(() -> assertThat(run).containsExactly(1));
        pump.execute(() -> run.add(2));
        await().untilAsserted(() -> assertThat(run).containsExactly(1, 2));
    }

    /** As a first layout can be: 200 ms are several ticks. */
    private static void beBusy(int millis) {
        try {
            assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theEventThreadNeverWaitsForItself() {
        EventQueue.invokeLater(() -> IntStream.range(0, 20_000)
                .forEach(i -> pump.execute(() -> {
                    if (i == 19_999) {
                        run.add(i);
                    }
                })));
        await().untilAsserted(() -> assertThat(run).containsExactly(19_999));
    }

    @Test
    void whoeverTypesIsServedBetweenTasksThatTakeLong() {
        AtomicInteger doneBefore = new AtomicInteger(Integer.MAX_VALUE);
        pump.execute(() -> EventQueue.invokeLater(() -> doneBefore.set(run.size())));
        IntStream.range(0, 40)
                .forEach(i -> pump.execute(() -> {
                    beBusy(5);
                    run.add(i);
                }));
        await().untilAsserted(() -> assertThat(run).hasSize(40));
        assertThat(doneBefore.get()).isLessThan(20);
    }
}
