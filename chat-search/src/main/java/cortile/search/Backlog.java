package cortile.search;

import cortile.core.event.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What waits for the indexing thread, within a bound: events that do not fit leave only their room's name, and are read
 * from the history later. Thread-safe; adding never blocks.
 */
final class Backlog {

    /**
     * What was taken at once.
     *
     * @param behind rooms to be read from the history
     * @param forgets rooms, each with the moment before which everything goes
     * @param closed whether nothing follows
     */
    record Work(List<LoggedEvent> events, Set<String> behind, Map<String, Instant> forgets, boolean closed) {}

    private final int capacity;

    private final Object lock = new Object(); // innermost; nothing is called under it
    private List<LoggedEvent> events = new ArrayList<>(); // guarded by lock, as all below
    private Set<String> behind = new HashSet<>();
    private Map<String, Instant> forgets = new HashMap<>();
    private long told;
    private boolean closed;

    private final CountDownLatch closing = new CountDownLatch(1);

    Backlog(int capacity) {
        this.capacity = capacity;
    }

    void add(List<LoggedEvent> batch) {
        synchronized (lock) {
            told += batch.size();
            for (LoggedEvent event : batch) {
                if (events.size() < capacity) {
                    events.add(event);
                } else {
                    behind.add(event.room());
                }
            }
            lock.notifyAll();
        }
    }

    void addBehind(Set<String> rooms) {
        synchronized (lock) {
            behind.addAll(rooms);
            lock.notifyAll();
        }
    }

    void addForget(String room, Instant before) {
        synchronized (lock) {
            forgets.merge(room, before, (a, b) -> a.isAfter(b) ? a : b);
            lock.notifyAll();
        }
    }

    /** Lets whoever takes have what waits, and then nothing more. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        closing.countDown();
    }

    /** How many events were added so far, those that did not fit included. */
    long told() {
        synchronized (lock) {
            return told;
        }
    }

    /** Waits for so long, whatever is added, but not beyond {@link #close}; returns whether it is closed. */
    boolean rest(long nanos) throws InterruptedException {
        return closing.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Everything that waits; where nothing does, waits for something, but not longer than this. */
    Work take(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        synchronized (lock) {
            for (long left = nanos; left > 0 && isEmpty() && !closed; left = end - System.nanoTime()) {
                lock.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
            Work taken = new Work(events, behind, forgets, closed);
            events = new ArrayList<>();
            behind = new HashSet<>();
            forgets = new HashMap<>();
            return taken;
        }
    }

    private boolean isEmpty() {
        return events.isEmpty() && behind.isEmpty() && forgets.isEmpty();
    }
}
