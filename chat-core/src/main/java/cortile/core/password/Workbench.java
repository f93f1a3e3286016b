package cortile.core.password;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does slow work on lent threads: so much at once, so much waiting, and no more. Thread-safe. */
final class Workbench {

    private record Job<T>(Supplier<T> work, CompletableFuture<Optional<T>> result) {

        void carryOut() {
            Optional<T> done;
            try {
                done = Optional.of(work.get());
            } catch (RuntimeException | Error e) {
                // Whoever waits must hear of it, and the thread has more to do.
                result.completeExceptionally(e);
                return;
            }
            result.complete(done);
        }

        void refuse() {
            result.complete(Optional.empty());
        }
    }

    private enum Place {
        BENCH,
        QUEUE,
        NONE
    }

    private final Executor executor;
    private final int atOnce;
    private final int mostWaiting;
    private final Queue<Job<?>> waiting = new ArrayDeque<>(); // guarded by this
    private int working; // guarded by this

    Workbench(Executor executor, int atOnce, int mostWaiting) {
        this.executor = executor;
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** Completed on a lent thread when the work is done; at once and empty where too much waits. */
    <T> CompletionStage<Optional<T>> submit(Supplier<T> work) {
        Job<T> job = new Job<>(work, new CompletableFuture<>());
        accept(job);
        return job.result();
    }

    private void accept(Job<?> job) {
        switch (place(job)) {
            case BENCH -> start(job);
            case QUEUE -> {}
            case NONE -> job.refuse();
        }
    }

    private synchronized Place place(Job<?> job) {
        if (working < atOnce) {
            working++;
            return Place.BENCH;
        }
        return waiting.size() < mostWaiting && waiting.add(job) ? Place.QUEUE : Place.NONE;
    }

    private void start(Job<?> job) {
        try {
            executor.execute(() -> workThrough(job));
        } catch (RejectedExecutionException e) {
            // The executor is full or stopping.
            job.refuse();
            stranded().forEach(Job::refuse);
        }
    }

    private void workThrough(Job<?> first) {
        for (Job<?> job = first; job != null; job = next()) {
            job.carryOut();
        }
    }

    private synchronized @Nullable Job<?> next() {
        Job<?> job = waiting.poll();
        if (job == null) {
            working--;
        }
        return job;
    }

    /** Those that waited for a thread that was not lent, where no other will come to them. */
    private synchronized List<Job<?>> stranded() {
        working--;
        if (working > 0) {
            return List.of();
        }
        List<Job<?>> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }
}
