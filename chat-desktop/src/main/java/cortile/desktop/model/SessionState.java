package cortile.desktop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the session stands; the window shows one of these at any time. Immutable.
 *
 * @param problem why it is not online, where there is a reason
 * @param attempt how many times it has been tried to get back; 0 where that is not being tried
 * @param retryAt when the next attempt begins; only while {@link Phase#WAITING}
 */
public record SessionState(Phase phase, Optional<Problem> problem, int attempt, Optional<Instant> retryAt) {

    /** What is going on. */
    public enum Phase {
        /** The connect form, with the last problem if there was one. */
        SETUP,
        /** The connect form while the first connection is made. */
        CONNECTING,
        /** In the room. */
        ONLINE,
        /** Lost; the next attempt is due at a known time. */
        WAITING,
        /** Lost; an attempt is under way. */
        RECONNECTING,
        /** Lost, and only the user can change that. */
        STOPPED,
        /** Left for good. */
        LEFT
    }

    static SessionState of(Phase phase) {
        return new SessionState(phase, Optional.empty(), 0, Optional.empty());
    }

    static SessionState of(Phase phase, Problem problem) {
        return new SessionState(phase, Optional.of(problem), 0, Optional.empty());
    }

    static SessionState waiting(Problem problem, int attempt, Instant retryAt) {
        return new SessionState(Phase.WAITING, Optional.of(problem), attempt, Optional.of(retryAt));
    }

    static SessionState reconnecting(Problem problem, int attempt) {
        return new SessionState(Phase.RECONNECTING, Optional.of(problem), attempt, Optional.empty());
    }

    /** Whether the room is shown rather than the connect form. */
    public boolean showsRoom() {
        return switch (phase) {
            case SETUP, CONNECTING, LEFT -> false;
            case ONLINE, WAITING, RECONNECTING, STOPPED -> true;
        };
    }
}
