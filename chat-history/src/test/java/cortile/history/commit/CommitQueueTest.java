package cortile.history.commit;

import static cortile.core.history.MessageHistory.Intake.CLOSED;
import static cortile.core.history.MessageHistory.Intake.FULL;
import static cortile.core.history.MessageHistory.Intake.QUEUED;
import static cortile.core.history.MessageHistory.Intake.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CommitQueueTest {

    @Test
    void takesNoMoreItemsThanItsBound() {
        CommitQueue<String> queue = queue(2, 1 << 20);

        assertThat(queue.offer("a")).isEqualTo(QUEUED);
        assertThat(queue.offer("b")).isEqualTo(QUEUED);
        assertThat(queue.offer("c")).isEqualTo(FULL);
        queue.take(1, 1);
        assertThat(queue.offer("d")).isEqualTo(QUEUED);
    }

    @Test
    void takesNoMoreBytesThanItsBound() {
        CommitQueue<String> queue = queue(100, 5_000);
        String big = "x".repeat(3_000);

        assertThat(queue.offer(big)).isEqualTo(QUEUED);
        assertThat(queue.offer(big)).isEqualTo(FULL);
        assertThat(queue.offer("small")).isEqualTo(QUEUED);
    }

    @Test
    void handsOutInOrderUpToBothBoundsAndAtLeastOne() {
        CommitQueue<String> queue = queue(100, 1 << 20);
        List<String> items = List.of("a", "b", "c");
        items.forEach(queue::offer);

        assertThat(queue.take(2, 1 << 20)).isEqualTo(items.subList(0, 2));
        assertThat(queue.take(100, 1)).isEqualTo(items.subList(2, 3));
    }

    @Test
    void whoeverStoresIsWokenOnceATurnAndThenFindsAllOfIt() throws Exception {
        CommitQueue<String> queue = queue(100, 1 << 20);
        List<Runnable> turn = new ArrayList<>();
        AtomicReference<List<String>> taken = new AtomicReference<>();
        Thread taker = new Thread(() -> taken.set(queue.take(10, 1 << 20)));
        taker.start();
        await().until(() -> taker.getState() == Thread.State.WAITING);

        queue.offer("a", turn::add);
        queue.offer("b", turn::add);
        assertThat(turn).hasSize(1);
        assertThat(taken.get()).isNull();
        turn.get(0).run();
        taker.join(10_000);

        assertThat(taken.get()).containsExactly("a", "b");
    }

    @Test
    void suspendedGivesBackWhatWaitsAndRefusesUntilResumed() {
        CommitQueue<String> queue = queue(100, 1 << 20);
        queue.offer("a");

        assertThat(queue.suspend()).hasSize(1);
        assertThat(queue.offer("b")).isEqualTo(UNAVAILABLE);
        queue.resume();
        assertThat(queue.offer("c")).isEqualTo(QUEUED);
    }

    @Test
    void closedRefusesButStillHandsOutWhatWaits() {
        CommitQueue<String> queue = queue(100, 1 << 20);
        queue.offer("a");
        queue.close();

        assertThat(queue.offer("b")).isEqualTo(CLOSED);
        assertThat(queue.take(10, 1 << 20)).hasSize(1);
        assertThat(queue.take(10, 1 << 20)).isEmpty();
        assertThat(queue.awaitClosed(Duration.ofDays(1))).isTrue();
    }

    @Test
    void interruptDoesNotEndTheWaiting() throws Exception {
        CommitQueue<String> queue = queue(100, 1 << 20);
        AtomicReference<List<String>> taken = new AtomicReference<>();
        Thread taker = new Thread(() -> {
            queue.awaitClosed(Duration.ofMillis(50));
            taken.set(queue.take(10, 1 << 20));
        });
        taker.start();
        for (int i = 0; i < 1_000; i++) {
            taker.interrupt();
        }
        await().until(() -> taker.getState() == Thread.State.WAITING);
        assertThat(taken).hasValue(null);

        queue.offer("a");
        taker.join();
        assertThat(taken.get()).hasSize(1);
    }

    private static CommitQueue<String> queue(int maxItems, long maxBytes) {
        return new CommitQueue<>(maxItems, maxBytes, String::length);
    }
}
