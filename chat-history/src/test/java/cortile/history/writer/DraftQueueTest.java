package cortile.history.writer;

import static cortile.core.history.MessageHistory.Intake.CLOSED;
import static cortile.core.history.MessageHistory.Intake.FULL;
import static cortile.core.history.MessageHistory.Intake.QUEUED;
import static cortile.core.history.MessageHistory.Intake.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.history.Draft;
import cortile.history.Drafts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DraftQueueTest {

    @Test
    void takesNoMoreMessagesThanItsBound() {
        DraftQueue queue = new DraftQueue(2, 1 << 20);

        assertThat(queue.offer(Drafts.withId("a"))).isEqualTo(QUEUED);
        assertThat(queue.offer(Drafts.withId("b"))).isEqualTo(QUEUED);
        assertThat(queue.offer(Drafts.withId("c"))).isEqualTo(FULL);
        queue.take(1, 1);
        assertThat(queue.offer(Drafts.withId("d"))).isEqualTo(QUEUED);
    }

    @Test
    void takesNoMoreBytesThanItsBound() {
        DraftQueue queue = new DraftQueue(100, 5_000);
        Draft big = Drafts.by("anna", "lobby", null, "x".repeat(2_000));

        assertThat(queue.offer(big)).isEqualTo(QUEUED);
        assertThat(queue.offer(big)).isEqualTo(FULL);
        assertThat(queue.offer(Drafts.withId("small"))).isEqualTo(QUEUED);
    }

    @Test
    void handsOutInOrderUpToBothBoundsAndAtLeastOne() {
        DraftQueue queue = new DraftQueue(100, 1 << 20);
        List<Draft> drafts = List.of(Drafts.withId("a"), Drafts.withId("b"), Drafts.withId("c"));
        drafts.forEach(queue::offer);

        assertThat(queue.take(2, 1 << 20)).isEqualTo(drafts.subList(0, 2));
        assertThat(queue.take(100, 1)).isEqualTo(drafts.subList(2, 3));
    }

    @Test
    void suspendedGivesBackWhatWaitsAndRefusesUntilResumed() {
        DraftQueue queue = new DraftQueue(100, 1 << 20);
        queue.offer(Drafts.withId("a"));

        assertThat(queue.suspend()).hasSize(1);
        assertThat(queue.offer(Drafts.withId("b"))).isEqualTo(UNAVAILABLE);
        queue.resume();
        assertThat(queue.offer(Drafts.withId("c"))).isEqualTo(QUEUED);
    }

    @Test
    void closedRefusesButStillHandsOutWhatWaits() {
        DraftQueue queue = new DraftQueue(100, 1 << 20);
        queue.offer(Drafts.withId("a"));
        queue.close();

        assertThat(queue.offer(Drafts.withId("b"))).isEqualTo(CLOSED);
        assertThat(queue.take(10, 1 << 20)).hasSize(1);
        assertThat(queue.take(10, 1 << 20)).isEmpty();
        assertThat(queue.awaitClosed(Duration.ofDays(1))).isTrue();
    }

    @Test
    void interruptDoesNotEndTheWaiting() throws Exception {
        DraftQueue queue = new DraftQueue(100, 1 << 20);
        AtomicReference<List<Draft>> taken = new AtomicReference<>();
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

        queue.offer(Drafts.withId("a"));
        taker.join();
        assertThat(taken.get()).hasSize(1);
    }
}
