package cortile.core.transfer;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import cortile.core.transfer.ImportResult.Problem;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What was handed to the history and not yet answered. Thread-safe: one thread hands over, the history's answers. */
final class ImportWindow implements HistoryListener {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /**
     * A draft under way.
     *
     * @param seq the place it will get
     * @param line the archive's line it was made of, 0 for none
     * @param refusable whether it may turn out that there is nothing to do
     */
    record Expected(String id, long seq, long line, boolean refusable) {}

    private final String room;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private final Queue<Expected> underWay = new ArrayDeque<>(); // guarded by lock, as all below
    private long stored;
    private long refused;
    private @Nullable Problem problem;

    ImportWindow(String room) {
        this.room = room;
    }

    /** To be called before the history gets the draft, as it may answer at once. */
    void expect(Expected expected) {
        synchronized (lock) {
            underWay.add(expected);
        }
    }

    /** The history did not take what was expected last. */
    void withdraw(Expected expected) {
        synchronized (lock) {
            underWay.remove(expected);
        }
    }

    /** Waits until no more than this many are under way. */
    void await(int most) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (lock) {
            while (problem == null && underWay.size() > most && System.nanoTime() < end) {
                lock.wait(100);
            }
            if (problem == null && underWay.size() > most) {
                stop(0, "The history did not answer within a minute.");
            }
        }
    }

    /** Waits a moment, but no longer than until something is answered. */
    void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + MOMENT_NANOS;
        synchronized (lock) {
            int before = underWay.size();
            while (problem == null && underWay.size() == before && System.nanoTime() < end) {
                lock.wait(TimeUnit.NANOSECONDS.toMillis(MOMENT_NANOS));
            }
        }
    }

    /** Ends the import; only the first reason counts. */
    void stop(long line, String sentence) {
        synchronized (lock) {
            if (problem == null) {
                problem = new Problem(line, sentence);
            }
            lock.notifyAll();
        }
    }

    boolean isStopped() {
        synchronized (lock) {
            return problem != null;
        }
    }

    long refused() {
        synchronized (lock) {
            return refused;
        }
    }

    ImportResult result(long skipped) {
        synchronized (lock) {
            return new ImportResult(stored, skipped, problem);
        }
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        synchronized (lock) {
            for (LoggedEvent event : batch) {
                if (event.room().equals(room)) {
                    stored(event);
                }
            }
            lock.notifyAll();
        }
    }

    private void stored(LoggedEvent event) {
        Expected next = underWay.peek();
        if (next == null || next.seq() != event.seq() || !next.id().equals(event.id())) {
            stop(0, "Somebody else says something in the room.");
            return;
        }
        underWay.remove();
        stored++;
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        refused(draft, "The id of this line was used before.");
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        refused(draft, "The history refuses this line: " + refusal);
    }

    private void refused(Draft draft, String sentence) {
        synchronized (lock) {
            Expected next = underWay.peek();
            if (!draft.room().equals(room) || next == null) {
                return;
            }
            underWay.remove();
            if (next.refusable()) {
                refused++;
            } else {
                stop(next.line(), sentence);
            }
            lock.notifyAll();
        }
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        if (drafts.stream().anyMatch(draft -> draft.room().equals(room))) {
            stop(0, sentence);
        }
    }
}
