package cortile.desktop.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what is to come. Stateless. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEP_MILLIS = 4;

    private Waiting() {}

    /** Asks again and again until it is so. */
    static void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }
}
