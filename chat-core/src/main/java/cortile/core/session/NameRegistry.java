package cortile.core.session;

import cortile.protocol.text.Nickname;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who has which name: one session a name, names compared by {@link Nickname#key}. Thread-safe. */
public final class NameRegistry {

    private final ConcurrentMap<String, Session> holders = new ConcurrentHashMap<>();

    /** Takes the name for the session in one step; false where somebody has it. */
    boolean claim(Nickname name, Session session) {
        return holders.putIfAbsent(name.key(), session) == null;
    }

    void release(Nickname name, Session session) {
        holders.remove(name.key(), session);
    }

    /** The session that has the name, however it is written. */
    public Optional<Session> holder(String name) {
        String tidied = Nickname.tidy(name);
        return Nickname.problemOf(tidied).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(holders.get(new Nickname(tidied).key()));
    }
}
