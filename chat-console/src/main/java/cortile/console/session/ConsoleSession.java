package cortile.console.session;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One operator's stay. Thread-safe. */
public final class ConsoleSession {

    private final String operator;
    private final String csrf;
    private final String passwordMark;
    private final long since;
    private final AtomicReference<@Nullable Flash> flash = new AtomicReference<>();
    private volatile long lastSeen;

    /**
     * What the next page tells once.
     *
     * @param good whether it was done
     */
    public record Flash(boolean good, String text) {}

    ConsoleSession(String operator, String csrf, String passwordMark, long since) {
        this.operator = operator;
        this.csrf = csrf;
        this.passwordMark = passwordMark;
        this.since = since;
        this.lastSeen = since;
    }

    public String operator() {
        return operator;
    }

    /** What every form of this session's pages holds. */
    public String csrf() {
        return csrf;
    }

    /** What the operator's password was at the sign-in. */
    String passwordMark() {
        return passwordMark;
    }

    void seen(long now) {
        lastSeen = now;
    }

    boolean isOver(long now) {
        return now - lastSeen > ConsoleSessions.IDLE_NANOS || now - since > ConsoleSessions.LONGEST_NANOS;
    }

    public void leave(Flash news) {
        flash.set(news);
    }

    public @Nullable Flash takeFlash() {
        return flash.getAndSet(null);
    }
}
