package cortile.core.session;

import cortile.core.limit.SharedBucket;
import cortile.protocol.text.Nickname;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who is here: one name, and as many sessions as devices. Changed by {@link People} alone. Thread-safe. */
public final class Person {

    private final String id;
    private volatile boolean registered;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private volatile Nickname name;
    private volatile boolean away;
    private final IgnoreList ignored = new IgnoreList();
    private @Nullable SharedBucket bucket; // guarded by this

    Person(String id, Nickname name, boolean registered) {
        this.id = id;
        this.name = name;
        this.registered = registered;
    }

    /** What no name changes. */
    public String id() {
        return id;
    }

    public Nickname name() {
        return name;
    }

    /** Whether the person owns an account. */
    public boolean isRegistered() {
        return registered;
    }

    public void registered(boolean now) {
        registered = now;
    }

    public boolean isAway() {
        return away;
    }

    /** Whether the person is away from the screen; false where that was known. */
    public boolean away(boolean now) {
        boolean changed = away != now;
        away = now;
        return changed;
    }

    /** In order of arrival. */
    public Collection<Session> sessions() {
        return sessions;
    }

    /** Whom the person does not want to hear. */
    public IgnoreList ignored() {
        return ignored;
    }

    /** What all its sessions send from. */
    synchronized SharedBucket bucket(Supplier<SharedBucket> making) {
        SharedBucket known = bucket == null ? making.get() : bucket;
        bucket = known;
        return known;
    }

    void name(Nickname changed) {
        name = changed;
    }

    void add(Session session) {
        sessions.add(session);
    }

    /** Returns whether no session is left. */
    boolean remove(Session session) {
        sessions.remove(session);
        return sessions.isEmpty();
    }
}
