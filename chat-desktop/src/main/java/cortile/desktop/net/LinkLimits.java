package cortile.desktop.net;

import java.time.Duration;

/**
 * The figures of a connection; tests shorten them.
 *
 * @param connect longest time to connect
 * @param silence after so long without a byte from the server it is asked for one; after as long again it is lost
 * @param queue how many messages may wait for the writer
 */
public record LinkLimits(Duration connect, Duration silence, int queue) {

    /** What {@code docs/protocol.md} asks of a client. */
    public static final LinkLimits STANDARD = new LinkLimits(Duration.ofSeconds(10), Duration.ofSeconds(15), 1024);
}
