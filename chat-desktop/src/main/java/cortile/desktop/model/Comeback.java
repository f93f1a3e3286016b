package cortile.desktop.model;

import cortile.desktop.model.Problem.Refused;
import java.time.Duration;
import java.time.Instant;

/** When to try to get back after a lost connection, and how often. Confined to the model's thread. */
final class Comeback {

    /** How often a taken name is tried again: our own lost session may hold it until the server notices. */
    private static final int GHOST_ATTEMPTS = 5;

    private final Scheduler scheduler;
    private final Backoff backoff;
    private Scheduler.Alarm alarm = () -> {};
    private int attempts;

    Comeback(Scheduler scheduler, Backoff backoff) {
        this.scheduler = scheduler;
        this.backoff = backoff;
    }

    /** Nothing is wrong any more. */
    void reset() {
        attempts = 0;
    }

    /** Which attempt is under way; from 1. */
    int attempt() {
        return Math.max(1, attempts);
    }

    /** Calls off what was planned. */
    void cancel() {
        alarm.cancel();
    }

    /** Has this done unless it is called off before. */
    void limit(Duration time, Runnable overdue) {
        alarm = scheduler.after(time, overdue);
    }

    /** Plans the next attempt. */
    SessionState plan(Problem problem, Runnable attempt) {
        attempts++;
        Duration wanted = problem instanceof Refused refusal ? backoff.after(refusal.retryAfter()) : Duration.ZERO;
        Duration usual = backoff.before(attempts);
        Duration delay = wanted.compareTo(usual) > 0 ? wanted : usual;
        alarm = scheduler.after(delay, attempt);
        return SessionState.waiting(problem, attempts, scheduler.now().plus(delay));
    }

    /** How long until the attempt that is planned; zero where none is due. */
    Duration until(SessionState state) {
        Instant now = scheduler.now();
        return state.retryAt()
                .filter(now::isBefore)
                .map(at -> Duration.between(now, at))
                .orElse(Duration.ZERO);
    }

    /** Whether the server's no may become a yes by itself. */
    boolean isWorthWhile(Refused refusal) {
        return refusal.errorCode()
                .map(code -> switch (code) {
                    case STOPPING, SLOW_READER, SERVER_FULL, TOO_MANY_CONNECTIONS, NAME_TIMEOUT, NOT_ALIVE -> true;
                    case NAME_TAKEN -> attempts < GHOST_ATTEMPTS;
                    default -> false;
                })
                .orElse(false);
    }
}
