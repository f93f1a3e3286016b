package cortile.search;

import java.time.Duration;

/** Something done at most once in a while, and only when it is asked for. Confined to one thread. */
final class Turn {

    /** How long is waited where nothing is asked for. */
    private static final long LONG = Duration.ofMinutes(1).toNanos();

    private final long every;

    private boolean asked;
    private long last;

    Turn(Duration every) {
        this.every = every.toNanos();
        this.last = System.nanoTime() - this.every;
    }

    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    boolean isDue() {
        return asked && nanosLeft() <= 0;
    }

    void done() {
        asked = false;
        last = System.nanoTime();
    }

    long nanosLeft() {
        return asked ? last + every - System.nanoTime() : LONG;
    }
}
