package cortile.console.session;

import cortile.admin.operator.Operators;
import cortile.admin.operator.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Everybody who has signed in: for half an hour without a word, and twelve hours at most. Thread-safe. */
public final class ConsoleSessions {

    static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(30);
    static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(12);
    private static final int MOST = 200;

    private final Operators operators;
    private final LongSupplier nanoTime;

    /** By the hash of the id in the cookie: who reads the memory still cannot come in. */
    private final Map<String, ConsoleSession> sessions = new LinkedHashMap<>(); // guarded by this

    public ConsoleSessions(Operators operators, LongSupplier nanoTime) {
        this.operators = operators;
        this.nanoTime = nanoTime;
    }

    /** Opens one for somebody who has proved who they are; the result is the id for the cookie. */
    public synchronized String open(String operator) {
        long now = nanoTime.getAsLong();
        sessions.values().removeIf(session -> session.isOver(now));
        if (sessions.size() >= MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        String id = Secrets.token();
        String mark = operators.passwordMark(operator).orElse("");
        sessions.put(Secrets.hash(id), new ConsoleSession(operator, Secrets.token(), mark, now));
        return id;
    }

    /** The session with this id, if it is not over and its operator is still one with the same password. */
    public synchronized Optional<ConsoleSession> find(String id) {
        String key = Secrets.hash(id);
        ConsoleSession session = sessions.get(key);
        if (session == null) {
            return Optional.empty();
        }
        if (!isValid(session)) {
            sessions.remove(key);
            return Optional.empty();
        }
        session.seen(nanoTime.getAsLong());
        return Optional.of(session);
    }

    /** Whether the session is one still; asking does not make it last longer. */
    public synchronized boolean isWelcome(String id) {
        ConsoleSession session = sessions.get(Secrets.hash(id));
        return session != null && isValid(session);
    }

    private boolean isValid(ConsoleSession session) {
        return !session.isOver(nanoTime.getAsLong())
                && operators
                        .passwordMark(session.operator())
                        .filter(session.passwordMark()::equals)
                        .isPresent();
    }

    public synchronized void end(String id) {
        sessions.remove(Secrets.hash(id));
    }
}
