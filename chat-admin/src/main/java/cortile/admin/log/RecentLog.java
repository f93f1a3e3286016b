package cortile.admin.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps the last {@value #KEPT} lines that were logged from {@link #open} to {@link #close}. Thread-safe. */
public final class RecentLog implements AutoCloseable {

    /** How many lines. */
    public static final int KEPT = 1_000;

    private static final int LONGEST = 1_000;

    /** One line. */
    public record Line(Instant at, String level, String text) {}

    private final Deque<Line> lines = new ArrayDeque<>(); // guarded by itself
    private final Handler handler = new Keeper();
    private final Logger root = Logger.getLogger("");

    private RecentLog() {}

    /** Begins to keep. */
    public static RecentLog open() {
        RecentLog log = new RecentLog();
        log.root.addHandler(log.handler);
        return log;
    }

    public List<Line> newestFirst() {
        synchronized (lines) {
            List<Line> copy = new ArrayList<>(lines);
            Collections.reverse(copy);
            return copy;
        }
    }

    @Override
    public void close() {
        root.removeHandler(handler);
    }

    private final class Keeper extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            String text = formatter.formatMessage(record);
            if (record.getThrown() != null) {
                text += " (" + record.getThrown() + ")";
            }
            Line line = new Line(record.getInstant(), record.getLevel().getName(), tidy(text));
            synchronized (lines) {
                lines.addLast(line);
                if (lines.size() > KEPT) {
                    lines.removeFirst();
                }
            }
        }

        private static String tidy(String text) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
            return shown.codePoints()
                    .map(character -> Character.isISOControl(character) ? '\uFFFD' : character)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
