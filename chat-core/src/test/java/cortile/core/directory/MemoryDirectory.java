package cortile.core.directory;

import cortile.core.audit.AuditEntry;
import cortile.core.directory.DirectoryChange.MoveMarker;
import cortile.core.directory.DirectoryChange.RemoveAccount;
import cortile.core.directory.DirectoryChange.RemoveIgnored;
import cortile.core.directory.DirectoryChange.RemoveMembership;
import cortile.core.directory.DirectoryChange.RemoveRoom;
import cortile.core.directory.DirectoryChange.RemoveSanction;
import cortile.core.directory.DirectoryChange.SaveAccount;
import cortile.core.directory.DirectoryChange.SaveIgnored;
import cortile.core.directory.DirectoryChange.SaveMembership;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.DirectoryChange.SaveSanction;
import cortile.core.directory.DirectoryChange.WriteDown;
import cortile.core.history.HistoryException;
import cortile.core.moderation.Sanction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A directory in memory that stores at once on the caller's thread, or when the test says so, or not at all. Thread-safe. */
public final class MemoryDirectory implements Directory {

    /** What every new one is. */
    public static final ServerIdentity IDENTITY = new ServerIdentity(
            "h-memory",
            Base64.getEncoder().encodeToString("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8)));

    private record Key(String room, String person) {}

    private record Waiting(List<DirectoryChange> changes, CompletableFuture<Void> stored) {}

    private final Map<String, RoomProfile> rooms = new LinkedHashMap<>(); // guarded by this
    private final Map<Key, Membership> memberships = new LinkedHashMap<>(); // guarded by this
    private final Map<String, Account> accounts = new LinkedHashMap<>(); // guarded by this
    private final Map<Key, ReadMarker> markers = new LinkedHashMap<>(); // guarded by this
    private final Map<Long, Sanction> sanctions = new LinkedHashMap<>(); // guarded by this
    private final Set<Ignored> ignored = new LinkedHashSet<>(); // guarded by this
    private final List<AuditEntry> acts = new ArrayList<>(); // guarded by this
    private final Queue<Waiting> waiting = new ArrayDeque<>(); // guarded by this
    private boolean slow; // guarded by this
    private @Nullable String failure; // guarded by this

    /** From now on changes wait, as on a slow disk, until {@link #storeWaiting} or {@link #failWaiting}. */
    public synchronized void beSlow() {
        slow = true;
    }

    /** From now on nothing can be stored, for this reason; null to be well again. */
    public synchronized void fail(@Nullable String sentence) {
        failure = sentence;
    }

    public void storeWaiting() {
        for (Waiting next : takeWaiting()) {
            apply(next.changes());
            next.stored().complete(null);
        }
    }

    public void failWaiting(String sentence) {
        takeWaiting().forEach(next -> next.stored().completeExceptionally(new HistoryException(sentence)));
    }

    private synchronized List<Waiting> takeWaiting() {
        List<Waiting> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @Override
    public synchronized DirectoryContents load() {
        return new DirectoryContents(
                IDENTITY,
                new ArrayList<>(rooms.values()),
                new ArrayList<>(memberships.values()),
                new ArrayList<>(accounts.values()),
                new ArrayList<>(markers.values()),
                new ArrayList<>(sanctions.values()),
                List.copyOf(ignored),
                acts.isEmpty() ? 0 : acts.get(acts.size() - 1).id());
    }

    @Override
    public synchronized CompletionStage<Void> store(List<DirectoryChange> changes) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        if (failure != null) {
            stored.completeExceptionally(new HistoryException(failure));
        } else if (slow) {
            waiting.add(new Waiting(List.copyOf(changes), stored));
        } else {
            apply(changes);
            stored.complete(null);
        }
        return stored;
    }

    private synchronized void apply(List<DirectoryChange> changes) {
        changes.forEach(this::apply);
    }

    private synchronized void apply(DirectoryChange change) {
        if (change instanceof SaveRoom save) {
            rooms.put(save.room().name(), save.room());
        } else if (change instanceof RemoveRoom remove) {
            removeRoom(remove.name());
        } else if (change instanceof SaveMembership save) {
            memberships.put(new Key(save.membership().room(), save.membership().person()), save.membership());
        } else if (change instanceof RemoveMembership remove) {
            memberships.remove(new Key(remove.room(), remove.person()));
        } else if (change instanceof SaveAccount save) {
            saveAccount(save.account());
        } else if (change instanceof RemoveAccount remove) {
            removeAccount(remove.person());
        } else if (change instanceof MoveMarker move) {
            moveMarker(move.marker());
        } else if (change instanceof SaveSanction save) {
            sanctions.put(save.sanction().id(), save.sanction());
        } else if (change instanceof RemoveSanction remove) {
            sanctions.remove(remove.id());
        } else if (change instanceof SaveIgnored save) {
            ignored.add(save.ignored());
        } else if (change instanceof RemoveIgnored remove) {
            ignored.remove(remove.ignored());
        } else if (change instanceof WriteDown written) {
            acts.add(written.entry());
        }
    }

    @Override
    public synchronized CompletionStage<List<AuditEntry>> acts(long before, int limit) {
        return CompletableFuture.completedFuture(acts.stream()
                .filter(entry -> entry.id() < before)
                .sorted(Comparator.comparingLong(AuditEntry::id).reversed())
                .limit(limit)
                .toList());
    }

    private synchronized void removeRoom(String room) {
        rooms.remove(room);
        memberships.keySet().removeIf(key -> key.room().equals(room));
        markers.keySet().removeIf(key -> key.room().equals(room));
    }

    private synchronized void saveAccount(Account account) {
        boolean taken = accounts.values().stream()
                .filter(other -> !other.person().equals(account.person()))
                .anyMatch(other -> other.nameKey().equals(account.nameKey()));
        if (taken) {
            throw new IllegalStateException("two accounts with the name key " + account.nameKey());
        }
        accounts.put(account.person(), account);
    }

    private synchronized void removeAccount(String person) {
        accounts.remove(person);
        ignored.removeIf(entry -> entry.person().equals(person));
        memberships.keySet().removeIf(key -> key.person().equals(person));
        markers.keySet().removeIf(key -> key.person().equals(person));
    }

    private synchronized void moveMarker(ReadMarker marker) {
        markers.merge(new Key(marker.room(), marker.person()), marker, (old, now) -> now.seq() > old.seq() ? now : old);
    }

    @Override
    public void close() {
        storeWaiting();
    }
}
