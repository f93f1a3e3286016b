package cortile.core.moderation;

import cortile.core.address.Address;
import cortile.core.moderation.Sanction.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sanctions that hold now: a copy in memory of what is kept, asked for each message and each arrival. Thread-safe.
 *
 * <p>Asking takes no lock, and next to nothing where there are none of the kind: it reads a list that is made anew
 * whenever one is added or taken back.
 */
public final class Sanctions {

    /** A moderator with more to say bans a range. */
    public static final int MOST = 10_000;

    /** Those of one kind: about the owner of an account by person, all others one by one. */
    private record Index(Map<String, List<Sanction>> byPerson, List<Sanction> wide) {}

    private final Clock clock;
    private final Map<Long, Sanction> byId = new TreeMap<>(); // guarded by this
    private volatile Map<Kind, Index> indexes = Map.of();

    /** @param kept what was stored */
    public Sanctions(Clock clock, Collection<Sanction> kept) {
        this.clock = clock;
        kept.forEach(sanction -> byId.put(sanction.id(), sanction));
        index();
    }

    private synchronized void index() {
        Map<Kind, Index> made = new HashMap<>();
        for (Sanction sanction : byId.values()) {
            Index index = made.computeIfAbsent(sanction.kind(), kind -> new Index(new HashMap<>(), new ArrayList<>()));
            if (sanction.subject() instanceof Subject.OfPerson person && person.way() == Subject.Way.PERSON) {
                index.byPerson()
                        .computeIfAbsent(person.personId(), id -> new ArrayList<>())
                        .add(sanction);
            } else {
                index.wide().add(sanction);
            }
        }
        indexes = Map.copyOf(made);
    }

    /** Whether there are as many as there may be. */
    public synchronized boolean isFull() {
        return byId.size() >= MOST;
    }

    /** Whether there may be one of the kind at all: asked before finding out about whom. */
    public boolean haveSome(Kind kind) {
        return indexes.containsKey(kind);
    }

    /** Lets it hold from now on. */
    public synchronized void add(Sanction sanction) {
        byId.put(sanction.id(), sanction);
        index();
    }

    /** Lets it hold no more. */
    public synchronized void remove(Collection<Sanction> ended) {
        ended.forEach(sanction -> byId.remove(sanction.id()));
        index();
    }

    /** Those that hold no more, though nobody took them back. */
    public synchronized List<Sanction> ended() {
        Instant now = clock.instant();
        return byId.values().stream().filter(sanction -> !sanction.holdsAt(now)).toList();
    }

    /** What keeps somebody from being in a room, or from saying something there; the one that lasts longest. */
    public Optional<Sanction> against(Kind kind, Visitor visitor, String room) {
        Index index = indexes.get(kind);
        if (index == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Sanction longest = null;
        for (Sanction sanction : index.byPerson().getOrDefault(visitor.personId(), List.of())) {
            longest = sanction.holdsAt(now) && sanction.holdsIn(room) ? longer(sanction, longest) : longest;
        }
        for (Sanction sanction : index.wide()) {
            boolean holds = sanction.holdsAt(now)
                    && sanction.holdsIn(room)
                    && sanction.subject().covers(visitor);
            longest = holds ? longer(sanction, longest) : longest;
        }
        return Optional.ofNullable(longest);
    }

    private static Sanction longer(Sanction one, @Nullable Sanction other) {
        if (other == null) {
            return one;
        }
        return end(one).isAfter(end(other)) ? one : other;
    }

    private static Instant end(Sanction sanction) {
        return sanction.until().orElse(Instant.MAX);
    }

    /** What keeps whoever comes from an address off the whole server, whoever they are. */
    public Optional<Sanction> againstAddress(String address) {
        Index index = indexes.get(Kind.BAN);
        if (index == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Address.parse(address)
                .flatMap(parsed -> index.wide().stream()
                        .filter(sanction -> sanction.room().isEmpty() && sanction.holdsAt(now))
                        .filter(sanction -> isOf(parsed, sanction.subject()))
                        .max(Comparator.comparing(Sanctions::end)));
    }

    private static boolean isOf(Address address, Subject subject) {
        return subject instanceof Subject.OfAddresses of && of.range().contains(address);
    }

    /** All that hold, in the order they were decided. */
    public synchronized List<Sanction> list() {
        Instant now = clock.instant();
        return byId.values().stream().filter(sanction -> sanction.holdsAt(now)).toList();
    }
}
