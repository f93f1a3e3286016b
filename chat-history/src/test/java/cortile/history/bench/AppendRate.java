package cortile.history.bench;

import cortile.core.history.MessageHistory.Intake;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.HistoryLimits;
import cortile.history.OpenHistory;
import cortile.history.store.H2Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Prints how many messages of 100 characters a second are stored at most, for groups of several sizes.
 *
 * <p>Run it with the test class path; the argument is a directory on the disk to measure.
 */
public final class AppendRate {

    private static final long RUN_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final String TEXT = "x".repeat(100);

    private AppendRate() {}

    public static void main(String[] args) throws IOException {
        for (Durability durability : Durability.values()) {
            for (int group : new int[] {1, 20, 100, 1_000}) {
                Path directory = Files.createTempDirectory(Path.of(args[0]), "rate");
                System.out.printf(
                        "%-8s groups of %5d: %,9d a second%n", durability, group, rate(directory, durability, group));
            }
        }
    }

    private static long rate(Path directory, Durability durability, int group) {
        HistoryLimits limits = new HistoryLimits(10_000, 32L << 20, group, 4L << 20, 1, 1, Duration.ofSeconds(30));
        try (OpenHistory open = new OpenHistory(new H2Database(directory, durability), limits)) {
            append(open, RUN_NANOS / 4);
            int before = open.told.count();
            long start = System.nanoTime();
            append(open, RUN_NANOS);
            long nanos = System.nanoTime() - start;
            return (open.told.count() - before) * TimeUnit.SECONDS.toNanos(1) / nanos;
        }
    }

    private static void append(OpenHistory open, long nanos) {
        long end = System.nanoTime() + nanos;
        for (int i = 0; System.nanoTime() < end; i++) {
            String id = nanos + "-" + i;
            while (open.history.append(Drafts.by("anna", "lobby", id, TEXT)) != Intake.QUEUED) {
                Thread.onSpinWait();
            }
        }
    }
}
