package cortile.core.moderation;

import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Subject.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sanctions that hold now: a copy in memory of what is kept, asked for each message and each arrival. Thread-safe. */
public final class Sanctions {

    /** Each is looked at for every message of somebody; a moderator with more to say bans a range. */
    public static final int MOST = 10_000;

    private final Map<Long, Sanction> byId = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param kept what was stored; what is over by now is passed over */
    public Sanctions(Clock clock, Collection<Sanction> kept) {
        this.clock = clock;
        Instant now = clock.instant();
        kept.stream().filter(sanction -> sanction.holdsAt(now)).forEach(sanction -> byId.put(sanction.id(), sanction));
    }

    /** Lets it hold from now on; false where there are as many as there may be. */
    public synchronized boolean add(Sanction sanction) {
        if (byId.size() >= MOST) {
            dropEnded();
        }
        return byId.size() < MOST && byId.putIfAbsent(sanction.id(), sanction) == null;
    }

    private void dropEnded() {
        Instant now = clock.instant();
        byId.values().removeIf(sanction -> !sanction.holdsAt(now));
    }

    /** Takes it back; empty where there is none of this number. */
    public Optional<Sanction> remove(long id) {
        return Optional.ofNullable(byId.remove(id));
    }

    /** What keeps somebody from being in a room, or from saying something there; the one that lasts longest. */
    public Optional<Sanction> against(Kind kind, Visitor visitor, String room) {
        if (byId.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return byId.values().stream()
                .filter(sanction -> sanction.kind() == kind && sanction.holdsAt(now) && sanction.holdsIn(room))
                .filter(sanction -> sanction.subject().covers(visitor))
                .max(Comparator.comparing(sanction -> sanction.until().orElse(Instant.MAX)));
    }

    /** All that hold, in the order they were decided. */
    public List<Sanction> list() {
        Instant now = clock.instant();
        return byId.values().stream()
                .filter(sanction -> sanction.holdsAt(now))
                .sorted(Comparator.comparingLong(Sanction::id))
                .toList();
    }
}
