package cortile.bench.load;

import java.time.Duration;

/** How fast is talked. Immutable. */
public sealed interface Pace {

    /**
     * Nobody talks.
     *
     * @param rest how long the server is left alone before anybody comes and when all are in: what came to be on the way
     *     is garbage by then, and its memory says what is needed
     */
    record Silence(Duration rest) implements Pace {}

    /** Messages are due at fixed times, whatever the server does: a slow server shows as latency. */
    record OpenLoop(double messagesPerSecond) implements Pace {
        public OpenLoop {
            if (!(messagesPerSecond > 0)) {
                throw new IllegalArgumentException(
                        "A pace of " + messagesPerSecond + " messages a second says nothing");
            }
        }
    }

    /** Each talker has so many messages under way; the next leaves when everybody has one of them. */
    record ClosedLoop(int window) implements Pace {
        public ClosedLoop {
            if (window < 1 || window > ClosedLoopTalk.MOST_UNDER_WAY) {
                throw new IllegalArgumentException("A window of " + window + " messages cannot be kept");
            }
        }
    }
}
