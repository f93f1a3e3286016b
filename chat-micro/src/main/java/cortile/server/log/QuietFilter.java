package cortile.server.log;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what Cortile logs, and of the container only what is broken.
 *
 * <p>Levels in the configuration are not enough: the container gives some of its loggers levels of their own.
 * Immutable; any thread.
 */
public final class QuietFilter implements Filter {

    /** Made by the log manager, which knows the class by name only. */
    public QuietFilter() {}

    @Override
    public boolean isLoggable(LogRecord record) {
        return OwnLoggers.include(record.getLoggerName()) || record.getLevel().intValue() >= Level.SEVERE.intValue();
    }
}
