package cortile.history.bench;

import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.history.ListenerOfStored;
import cortile.history.store.H2Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Prints what opening a history and reading a page of it costs, with few messages in the room and with many.
 *
 * <p>Run it with the test class path; the arguments are a directory on the disk to measure and how many messages (10
 * million).
 */
public final class PageCost {

    private static final int FEW = 10_000;
    private static final int READS = 300;
    private static final String TEXT = "x".repeat(100);

    private PageCost() {}

    public static void main(String[] args) throws Exception {
        Path disk = Path.of(args[0]);
        measure(disk, FEW);
        measure(disk, args.length > 1 ? Long.parseLong(args[1]) : 10_000_000);
    }

    private static void measure(Path disk, long messages) throws Exception {
        Path directory = Files.createTempDirectory(disk, "pages");
        ExecutorService readers = Executors.newCachedThreadPool();
        try {
            fill(directory, messages, readers);
            long begun = System.nanoTime();
            try (DurableStore store = open(directory, Durability.FSYNC, readers, new AtomicLong())) {
                System.out.printf("%,d messages: opened in %d ms%n", messages, millis(System.nanoTime() - begun));
                read(store.history(), messages);
            }
        } finally {
            readers.shutdown();
        }
    }

    private static DurableStore open(
            Path directory, Durability durability, ExecutorService readers, AtomicLong stored) {
        return DurableStore.open(
                new H2Database(directory, durability),
                HistoryLimits.DEFAULT,
                Thread::new,
                readers,
                new ListenerOfStored(batch -> stored.addAndGet(batch.size())));
    }

    private static void fill(Path directory, long messages, ExecutorService readers) throws InterruptedException {
        AtomicLong stored = new AtomicLong();
        try (DurableStore store = open(directory, Durability.OFF, readers, stored)) {
            for (long i = 0; i < messages; i++) {
                while (store.history().append(Drafts.by("anna", "lobby", "m-" + i, TEXT)) != Intake.QUEUED) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
            while (stored.get() < messages) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private static void read(MessageHistory history, long messages) {
        SplittableRandom random = new SplittableRandom(1);
        report("first page of all", history, 1, () -> messages + 1);
        // Never the very same page twice: H2 remembers its last answer.
        report("page at the end", history, READS, () -> messages + 1 - random.nextLong(1_000));
        report("page in the middle", history, READS, () -> messages / 2 + random.nextLong(1_000));
        report("page anywhere", history, READS, () -> random.nextLong(messages / 2) + messages / 4);
    }

    private static void report(String what, MessageHistory history, int reads, LongSupplier before) {
        long[] nanos = LongStream.range(0, reads)
                .map(read -> nanos(history, before.getAsLong()))
                .sorted()
                .toArray();
        System.out.printf(
                "  %-20s median %.1f ms, 99 %% %.1f ms, most %.1f ms%n",
                what, nanos[reads / 2] / 1e6, nanos[reads * 99 / 100] / 1e6, nanos[reads - 1] / 1e6);
    }

    private static long nanos(MessageHistory history, long before) {
        long begun = System.nanoTime();
        int read = history.readBefore("lobby", before, MessageHistory.MAX_PAGE)
                .toCompletableFuture()
                .join()
                .entries()
                .size();
        if (read != MessageHistory.MAX_PAGE) {
            throw new IllegalStateException("a page before " + before + " has " + read + " entries");
        }
        return System.nanoTime() - begun;
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
