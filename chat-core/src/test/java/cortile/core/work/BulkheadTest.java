package cortile.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final Queue<Runnable> lent = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    private void submit(Bulkhead bulkhead, String name) {
        bulkhead.submit(() -> done.add(name), () -> done.add(name + " refused"));
    }

    @Test
    void beyondItsBoundsItRefusesAtOnce() {
        Bulkhead bulkhead = new Bulkhead(lent::add, 2, 1);
        for (String name : List.of("a", "b", "c", "d")) {
            submit(bulkhead, name);
        }
        assertThat(lent).hasSize(2);
        assertThat(done).containsExactly("d refused");
    }

    @Test
    void whatWaitsIsDoneInOrderByThreadsThatAreLentAlready() {
        Bulkhead bulkhead = new Bulkhead(lent::add, 1, 2);
        for (String name : List.of("a", "b", "c")) {
            submit(bulkhead, name);
        }
        lent.remove().run();
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(lent).isEmpty();
    }

    @Test
    void aThreadGivenBackIsLentAgain() {
        Bulkhead bulkhead = new Bulkhead(lent::add, 1, 0);
        submit(bulkhead, "a");
        lent.remove().run();
        submit(bulkhead, "b");
        lent.remove().run();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void whereNoThreadIsLentItRefusesAndTriesAgainNextTime() {
        AtomicInteger calls = new AtomicInteger();
        Executor fullOnce = task -> {
            if (calls.getAndIncrement() == 0) {
                throw new RejectedExecutionException("full");
            }
            task.run();
        };
        Bulkhead bulkhead = new Bulkhead(fullOnce, 1, 1);
        submit(bulkhead, "a");
        submit(bulkhead, "b");
        assertThat(done).containsExactly("a refused", "b");
    }

    @Test
    void whatWaitsForAThreadThatIsNotLentIsRefused() {
        Bulkhead[] bulkhead = new Bulkhead[1];
        bulkhead[0] = new Bulkhead(
                job -> {
                    submit(bulkhead[0], "second");
                    throw new RejectedExecutionException("full");
                },
                1,
                1);
        submit(bulkhead[0], "first");
        assertThat(done).containsExactly("first refused", "second refused");
    }

    @Test
    void workThatThrowsFailsItsAnswerAndNoOther() {
        Bulkhead bulkhead = new Bulkhead(lent::add, 1, 1);
        CompletionStage<Optional<String>> broken = bulkhead.submit(() -> {
            throw new IllegalStateException("broken");
        });
        CompletionStage<Optional<String>> sound = bulkhead.submit(() -> "sound");
        lent.remove().run();
        assertThatThrownBy(() -> broken.toCompletableFuture().get()).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(sound.toCompletableFuture().join()).contains("sound");
    }

    @Test
    void anAnswerThatIsRefusedIsEmpty() {
        Bulkhead bulkhead = new Bulkhead(lent::add, 1, 0);
        bulkhead.submit(() -> "a");
        assertThat(bulkhead.submit(() -> "b").toCompletableFuture()).isCompletedWithValue(Optional.empty());
    }

    @Test
    void manyAtOnceAreAllServedOnFewThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try {
            Bulkhead bulkhead = new Bulkhead(threads, 2, 1000);
            List<CompletableFuture<Optional<Integer>>> asked = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int number = i;
                asked.add(bulkhead.submit(() -> {
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            together.decrementAndGet();
                            return number;
                        })
                        .toCompletableFuture());
            }
            CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
            assertThat(asked).allMatch(one -> one.join().isPresent());
            assertThat(most.get()).isLessThanOrEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }
}
