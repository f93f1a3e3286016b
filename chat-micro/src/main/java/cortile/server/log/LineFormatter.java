package cortile.server.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Writes a log record as {@code HH:mm:ss LEVEL text}, with nothing in it that could move a cursor or forge a line.
 *
 * <p>An exception of Cortile's own loggers is followed by its stack trace; one of the container's is told on the same
 * line, unless the property {@code cortile.server.log.LineFormatter.verbose} is true. Immutable; any thread.
 */
public final class LineFormatter extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final boolean verbose;

    /** Made by the log manager, which knows the class by name only. */
    public LineFormatter() {
        this(Boolean.parseBoolean(LogManager.getLogManager().getProperty(LineFormatter.class.getName() + ".verbose")));
    }

    LineFormatter(boolean verbose) {
        this.verbose = verbose;
    }

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(record.getInstant().atZone(ZoneId.systemDefault())))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(Escaped.text(formatMessage(record)));
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            appendThrown(line, thrown, verbose || OwnLoggers.include(record.getLoggerName()));
        }
        return line.append(System.lineSeparator()).toString();
    }

    private static void appendThrown(StringBuilder line, Throwable thrown, boolean withTrace) {
        line.append(" (").append(Escaped.text(thrown.toString())).append(')');
        if (withTrace) {
            StackTrace.lines(thrown)
                    .forEach(frame ->
                            line.append(System.lineSeparator()).append("    ").append(Escaped.text(frame)));
        }
    }
}
