package cortile.core.limit;

import cortile.core.settings.Settings;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The bounds every session lives within.
 *
 * @param maxConnections sessions at once, named or not
 * @param outboxBytes bytes that may wait for one reader
 * @param inputBurst messages a peer may send at once after a silence
 * @param inputPerSecond messages a peer may send each second after that; 0 for no limit
 * @param ghostTime how long the place of a lost connection is kept for whoever comes back
 */
public record Limits(int maxConnections, int outboxBytes, int inputBurst, int inputPerSecond, Duration ghostTime) {

    /** Far above what people type and what a paste sends line by line; a flood is slowed to it. */
    private static final int PATIENT_BURST = 200;

    private static final int PATIENT_PER_SECOND = 50;

    public static Limits of(Settings settings) {
        int perSecond = settings.rateLimited() ? PATIENT_PER_SECOND : 0;
        return new Limits(
                settings.maxConnections(), settings.outboxBytes(), PATIENT_BURST, perSecond, settings.returnTime());
    }

    /** A full bucket for one session's input. */
    public TokenBucket inputBucket(LongSupplier nanoTime) {
        return new TokenBucket(inputBurst, inputPerSecond, nanoTime);
    }
}
