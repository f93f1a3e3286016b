package cortile.server.log;

import java.util.logging.LogManager;

/**
 * A log manager that still writes while the JVM stops.
 *
 * <p>The JDK's own takes its handlers away in a shutdown hook that races with the server's, and what the server says
 * about its end is lost. Every record is flushed as it is written, so nothing is left to close.
 */
public final class LastingLogManager extends LogManager {

    /** Made by the JVM, which knows the class by name only. */
    public LastingLogManager() {}

    @Override
    public void reset() {
        boolean asksTheShutdownHook = Thread.currentThread().getClass().getEnclosingClass() == LogManager.class;
        if (!asksTheShutdownHook) {
            super.reset();
        }
    }
}
