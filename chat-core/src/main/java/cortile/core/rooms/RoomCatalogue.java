package cortile.core.rooms;

import cortile.core.directory.Access;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryChange.SaveMembership;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.DirectoryContents;
import cortile.core.directory.Membership;
import cortile.core.directory.RoomProfile;
import cortile.core.name.NameClaims;
import cortile.core.room.Room;
import cortile.protocol.message.NativeProtocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All rooms. What is changed here counts when the directory has stored it, and not at all where it cannot. Thread-safe;
 * never blocks.
 */
public final class RoomCatalogue {

    /** The room everybody enters; there are others beside it. */
    public static final String LOBBY = NativeProtocol.LOBBY;

    private final Directory directory;
    private final Function<RoomProfile, Room> makeRoom;
    private final ConcurrentMap<String, HostedRoom> byName = new ConcurrentHashMap<>();
    private final NameClaims<String> names = new NameClaims<>();
    private final Set<String> beingMade = ConcurrentHashMap.newKeySet(); // conversations of two
    private final ConcurrentMap<String, Set<HostedRoom>> joinedBy = new ConcurrentHashMap<>();
    private final Object changes = new Object(); // what is stored one after the other is computed so as well
    private final HostedRoom lobby;

    /**
     * @param contents what the directory holds
     * @param makeRoom makes the living room
     */
    public RoomCatalogue(Directory directory, DirectoryContents contents, Function<RoomProfile, Room> makeRoom) {
        this.directory = directory;
        this.makeRoom = makeRoom;
        contents.rooms().forEach(profile -> {
            claim(profile);
            host(profile);
        });
        contents.memberships().forEach(membership -> {
            HostedRoom room = byName.get(membership.room());
            if (room != null) {
                remember(room, membership);
            }
        });
        HostedRoom known = byName.get(LOBBY);
        this.lobby = known != null ? known : makeLobby();
    }

    /** Stored before anything else can be, so that whatever is remembered of it later has a room to belong to. */
    private HostedRoom makeLobby() {
        RoomProfile profile = RoomProfile.open(LOBBY, Instant.EPOCH);
        directory.store(List.of(new SaveRoom(profile)));
        claim(profile);
        return host(profile);
    }

    /** Conversations of two have names that nobody reads: only the very same one is taken. */
    private boolean claim(RoomProfile profile) {
        return profile.access() == Access.DIRECT
                ? beingMade.add(profile.name()) && !byName.containsKey(profile.name())
                : names.claim(profile.name(), profile.name());
    }

    private void unclaim(RoomProfile profile) {
        beingMade.remove(profile.name());
        names.release(profile.name(), profile.name());
    }

    private HostedRoom host(RoomProfile profile) {
        HostedRoom hosted = new HostedRoom(makeRoom.apply(profile), profile);
        byName.put(profile.name(), hosted);
        return hosted;
    }

    /** The room everybody enters. */
    public HostedRoom lobby() {
        return lobby;
    }

    /** The room with exactly this name. */
    public Optional<HostedRoom> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The room of this name, however it is written. */
    public Optional<HostedRoom> find(String written) {
        HostedRoom exact = byName.get(written);
        if (exact != null) {
            return Optional.of(exact);
        }
        return names.holder(written).map(byName::get);
    }

    public Collection<HostedRoom> all() {
        return List.copyOf(byName.values());
    }

    public int size() {
        return byName.size();
    }

    /** The rooms the person is in, connected or not. */
    public Set<HostedRoom> joinedBy(String person) {
        return Set.copyOf(joinedBy.getOrDefault(person, Set.of()));
    }

    /**
     * Makes a room and remembers its first people.
     *
     * @return the room; or, where there is one of this name or of one that looks the same, empty
     */
    public CompletionStage<Optional<HostedRoom>> create(RoomProfile profile, List<Membership> first) {
        if (!claim(profile)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        List<DirectoryChange> stored = new ArrayList<>();
        stored.add(new SaveRoom(profile));
        first.forEach(membership -> stored.add(new SaveMembership(membership)));
        return directory.store(stored).handle((done, failure) -> {
            if (failure != null) {
                unclaim(profile);
                throw rethrown(failure);
            }
            HostedRoom hosted = host(profile);
            first.forEach(membership -> remember(hosted, membership));
            return Optional.of(hosted);
        });
    }

    private static RuntimeException rethrown(Throwable failure) {
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    /** Changes the room's rules; brings those before. */
    public CompletionStage<RoomProfile> change(HostedRoom room, UnaryOperator<RoomProfile> change) {
        synchronized (changes) {
            RoomProfile before = room.profile();
            RoomProfile changed = room.change(change);
            return stored(List.of(new SaveRoom(changed)), () -> room.dropProfile(changed))
                    .thenApply(done -> {
                        room.settle(changed);
                        return before;
                    });
        }
    }

    /** Changes what the room remembers of a person. */
    public CompletionStage<Void> remember(
            HostedRoom room, String person, Function<Optional<Membership>, Membership> change) {
        synchronized (changes) {
            Membership changed = room.change(person, change);
            return stored(List.of(new SaveMembership(changed)), () -> room.dropMembership(changed))
                    .thenAccept(done -> remember(room, changed));
        }
    }

    /** Changes what the room remembers of everybody, all at once. */
    public CompletionStage<Void> rememberAll(HostedRoom room, UnaryOperator<Membership> change) {
        synchronized (changes) {
            List<Membership> changed = room.memberships().stream()
                    .filter(known -> !change.apply(known).equals(known))
                    .map(known -> room.change(known.person(), now -> change.apply(now.orElse(known))))
                    .toList();
            List<DirectoryChange> wanted =
                    changed.stream().<DirectoryChange>map(SaveMembership::new).toList();
            return stored(wanted, () -> changed.forEach(room::dropMembership))
                    .thenRun(() -> changed.forEach(membership -> remember(room, membership)));
        }
    }

    /** Remembers nothing of the person any more, as the directory does; brings the rooms it was in. */
    public Set<HostedRoom> forget(String person) {
        Set<HostedRoom> joined = joinedBy(person);
        joinedBy.remove(person);
        byName.values().forEach(room -> room.forget(person));
        return joined;
    }

    private CompletionStage<Void> stored(List<DirectoryChange> wanted, Runnable otherwise) {
        return directory.store(wanted).whenComplete((done, failure) -> {
            if (failure != null) {
                otherwise.run();
            }
        });
    }

    private void remember(HostedRoom room, Membership membership) {
        room.settle(membership);
        Set<HostedRoom> joined = joinedBy.computeIfAbsent(membership.person(), person -> ConcurrentHashMap.newKeySet());
        if (membership.joined()) {
            joined.add(room);
        } else {
            joined.remove(room);
        }
    }

    /** Whether the room stands in the list of rooms for this person. */
    public static boolean isListedFor(HostedRoom room, String person) {
        Access access = room.profile().access();
        boolean open = access == Access.PUBLIC || access == Access.PASSWORD;
        return open || (access == Access.PRIVATE && room.membershipOf(person).isPresent());
    }
}
