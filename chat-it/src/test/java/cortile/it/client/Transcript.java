package cortile.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** What a client was told, without a gap: written by its network thread, read by the test. Thread-safe. */
public final class Transcript {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StringBuilder told = new StringBuilder(); // guarded by this
    private int seen; // guarded by this
    private boolean ended; // guarded by this

    synchronized void add(String text) {
        told.append(text);
    }

    synchronized void end() {
        ended = true;
    }

    private synchronized String unseen() {
        return told.substring(seen);
    }

    private synchronized void see(int characters) {
        seen += characters;
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    /** What comes next is exactly this. */
    void expect(String who, String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE.multipliedBy(2))
                .until(() -> isDecided(text) || System.nanoTime() > deadline);
        String next = unseen();
        assertThat(next.substring(0, Math.min(next.length(), text.length())))
                .as("what %s was told next", who)
                .isEqualTo(text);
        see(text.length());
    }

    /** All of it has come, or something else, or nothing will come any more. */
    private boolean isDecided(String text) {
        String next = unseen();
        return next.length() >= text.length() || !text.startsWith(next) || hasEnded();
    }

    /** The server says no more, and has said nothing that was not expected. */
    void expectEnd(String who) {
        await().atMost(PATIENCE).until(this::hasEnded);
        assertThat(unseen()).as("what %s was told besides", who).isEmpty();
    }

    /** All that came and was not expected yet; empty where the test has seen everything. */
    String rest() {
        return unseen();
    }
}
