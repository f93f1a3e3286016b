package cortile.bench.usage;

import java.time.Duration;

/** Waits until nobody else uses the machine, within bounds. */
public final class Calm {

    /** What others may use of a core. */
    private static final double CALM_PERCENT = 10;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private Calm() {}

    /** Returns when a second was calm, or the patience is over. */
    public static void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean calm = false;
        while (!calm && System.nanoTime() < end) {
            calm = usedPercent() <= CALM_PERCENT;
        }
    }

    private static double usedPercent() throws InterruptedException {
        double before = ProcessUsage.machineSeconds();
        Thread.sleep(LOOK.toMillis());
        return 100 * (ProcessUsage.machineSeconds() - before) / LOOK.toSeconds();
    }
}
