package cortile.history.bench;

import com.sun.management.OperatingSystemMXBean;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.settings.Durability;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.history.ListenerOfStored;
import cortile.history.store.H2Database;
import cortile.protocol.text.MessageText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints how many messages of 100 characters a second are stored at most, and what CPU time each costs, for groups of
 * several sizes, of messages without ids of their own and with them.
 *
 * <p>Run it with the test class path; the arguments are a directory on the disk to measure and, where others than the
 * usual ones are wanted, sizes of groups. CPU time is the process's without that of the sending thread: what a server pays
 * besides its peers. Pinned to one core ({@code taskset -c 0}) the rate is the one of a server without any.
 */
public final class AppendRate {

    private static final long RUN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final MessageText TEXT = new MessageText("x".repeat(100));
    private static final int[] USUAL = {1, 20, 80, 160, 1_000};

    private final Semaphore underWay;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong groups = new AtomicLong();
    private final SplittableRandom random = new SplittableRandom(1);
    private final boolean withIds;
    private final int group;

    private AppendRate(int group, boolean withIds) {
        this.group = group;
        this.withIds = withIds;
        this.underWay = new Semaphore(4 * group); // so many that each group is full
    }

    public static void main(String[] args) throws Exception {
        int[] sizes = args.length == 1
                ? USUAL
                : Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        Path disk = Path.of(args[0]);
        new AppendRate(80, false).measure(disk); // until the JVM has compiled what is measured
        new AppendRate(80, true).measure(disk);
        for (int group : sizes) {
            System.out.println(new AppendRate(group, false).measure(disk));
            System.out.println(new AppendRate(group, true).measure(disk));
        }
    }

    private String measure(Path disk) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(disk, "rate");
        HistoryLimits limits = new HistoryLimits(10_000, 32L << 20, group, 4L << 20, 1, 1, Duration.ofSeconds(30));
        ExecutorService readers = Executors.newCachedThreadPool();
        try (DurableStore store = DurableStore.open(
                new H2Database(directory, Durability.FSYNC),
                limits,
                Thread::new,
                readers,
                new ListenerOfStored(batch -> told(batch.size())))) {
            append(store, RUN_NANOS);
            return report(store);
        } finally {
            readers.shutdown();
        }
    }

    private void told(int batch) {
        stored.addAndGet(batch);
        groups.incrementAndGet();
        underWay.release(batch);
    }

    private String report(DurableStore store) throws InterruptedException {
        long messages = stored.get();
        long commits = groups.get();
        long cpu = cpuNanos();
        long begun = System.nanoTime();
        append(store, RUN_NANOS);
        double nanos = System.nanoTime() - begun;
        messages = stored.get() - messages;
        return "groups of %5d (%,7.1f), %-12s %,9.0f a second, %6.1f us CPU a message"
                .formatted(
                        group,
                        (double) messages / (groups.get() - commits),
                        withIds ? "with ids:" : "without ids:",
                        messages * TimeUnit.SECONDS.toNanos(1) / nanos,
                        (cpuNanos() - cpu) / 1e3 / messages);
    }

    /** Of all threads but this one, which sends. */
    private static long cpuNanos() {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return process.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void append(DurableStore store, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            underWay.acquire();
            if (store.history().append(draft()) != Intake.QUEUED) {
                throw new IllegalStateException("the history takes nothing");
            }
        }
    }

    /** Ids are as random as those of real clients, which makes for the dearest index. */
    private Draft draft() {
        String id = withIds ? Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()) : null;
        return new Draft("lobby", RoomEvent.NOBODY, Instant.now(), "anna", "anna", id, TEXT);
    }
}
