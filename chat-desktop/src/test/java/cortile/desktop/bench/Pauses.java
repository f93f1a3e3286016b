package cortile.desktop.bench;

import java.awt.EventQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The longest the event thread keeps somebody waiting, asked every few milliseconds. Thread-safe. */
final class Pauses implements AutoCloseable {

    private static final int STEP_MILLIS = 4;

    private final AtomicLong longest = new AtomicLong();
    private final Thread asking = new Thread(this::ask, "bench-pauses");

    Pauses() {
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        try {
            while (true) {
                long asked = System.nanoTime();
                EventQueue.invokeLater(() -> longest.accumulateAndGet(System.nanoTime() - asked, Math::max));
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    double longestMillis() {
        return longest.get() / 1e6;
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
