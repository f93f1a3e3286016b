package cortile.core.work;

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

/**
 * Keeps one kind of slow work from occupying all threads of an executor that many share: so much at once, so much
 * waiting, and no more. Thread-safe; never blocks who hands work in.
 */
public final class Bulkhead {

    private record Job(Runnable work, Runnable refusal) {}

    private enum Place {
        THREAD,
        QUEUE,
        NONE
    }

    private final Executor executor;
    private final int atOnce;
    private final int mostWaiting;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Queue<Job> waiting = new ArrayDeque<>(); // guarded by lock
    private int working; // guarded by lock

    /**
     * @param executor whose threads do the work
     * @param atOnce how many of them at the same time
     * @param mostWaiting how much work may wait for one of these
     */
    public Bulkhead(Executor executor, int atOnce, int mostWaiting) {
        this.executor = executor;
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Has exactly one of the two run.
     *
     * @param work run on a lent thread, in the order it was handed in; must not throw
     * @param refusal run instead where too much waits, or where the executor lends no thread; must not block or throw
     */
    public void submit(Runnable work, Runnable refusal) {
        Job job = new Job(work, refusal);
        switch (place(job)) {
            case THREAD -> start(job);
            case QUEUE -> {}
            case NONE -> refusal.run();
        }
    }

    /** Completed on a lent thread when the work is done or has thrown; empty where it is refused. */
    public <T> CompletionStage<Optional<T>> submit(Supplier<T> work) {
        CompletableFuture<Optional<T>> result = new CompletableFuture<>();
        submit(() -> complete(result, work), () -> result.complete(Optional.empty()));
        return result;
    }

    private static <T> void complete(CompletableFuture<Optional<T>> result, Supplier<T> work) {
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

    private Place place(Job job) {
        synchronized (lock) {
            if (working < atOnce) {
                working++;
                return Place.THREAD;
            }
            return waiting.size() < mostWaiting && waiting.add(job) ? Place.QUEUE : Place.NONE;
        }
    }

    private void start(Job job) {
        try {
            executor.execute(() -> workThrough(job));
        } catch (RejectedExecutionException e) {
            // The executor is full or stopping.
            job.refusal().run();
            stranded().forEach(left -> left.refusal().run());
        }
    }

    private void workThrough(Job first) {
        for (Job job = first; job != null; job = next()) {
            job.work().run();
        }
    }

    private @Nullable Job next() {
        synchronized (lock) {
            Job job = waiting.poll();
            if (job == null) {
                working--;
            }
            return job;
        }
    }

    /** Those that waited for a thread that was not lent, where no other will come to them. */
    private List<Job> stranded() {
        synchronized (lock) {
            working--;
            if (working > 0) {
                return List.of();
            }
            List<Job> left = List.copyOf(waiting);
            waiting.clear();
            return left;
        }
    }
}
