package cortile.tcp.fuzz;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What should not have happened: seen by the peers, or said in the log, where Netty also tells of memory nobody gave back.
 * Thread-safe.
 */
final class Findings extends Handler {

    private static final int ENOUGH = 20;

    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final LongAdder frames = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final Logger root = Logger.getLogger("");

    Findings() {
        root.addHandler(this);
    }

    void add(String finding) {
        if (findings.size() < ENOUGH) {
            findings.add(finding);
        }
    }

    List<String> all() {
        return List.copyOf(findings);
    }

    void countFrame() {
        frames.increment();
    }

    void countAnswer() {
        answers.increment();
    }

    void countConnection() {
        connections.increment();
    }

    /** How much was tried. */
    String figures() {
        return frames + " frames on " + connections + " connections, " + answers + " times something came back";
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.WARNING.intValue() || logged.getThrown() != null) {
            add("log: " + logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
