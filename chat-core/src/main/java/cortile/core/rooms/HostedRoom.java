package cortile.core.rooms;

import cortile.core.directory.Access;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.room.Room;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A room together with its lasting rules and what it remembers of people. Shows only what is stored. Thread-safe;
 * changed by {@link RoomCatalogue} alone.
 */
public final class HostedRoom {

    private final Room room;
    private final ConcurrentMap<String, Membership> memberships = new ConcurrentHashMap<>();
    private volatile RoomProfile profile;

    // What is being stored: the next change starts from there, not from what is shown. Guarded by this.
    private final Map<String, Membership> membershipsBeingStored = new HashMap<>();
    private @Nullable RoomProfile profileBeingStored;

    HostedRoom(Room room, RoomProfile profile) {
        this.room = room;
        this.profile = profile;
    }

    public Room room() {
        return room;
    }

    public String name() {
        return room.name();
    }

    public RoomProfile profile() {
        return profile;
    }

    public boolean isDirect() {
        return profile.access() == Access.DIRECT;
    }

    /** What the person may do in it. */
    public Role roleOf(String person) {
        Membership membership = memberships.get(person);
        return membership == null ? profile.newcomers() : membership.role();
    }

    /** What it remembers of the person. */
    public Optional<Membership> membershipOf(String person) {
        return Optional.ofNullable(memberships.get(person));
    }

    /** The name of whoever the person talks to in this conversation of two; empty in any other room. */
    public Optional<String> partnerOf(String person) {
        return partner(person).map(Membership::name);
    }

    /** The id of whoever the person talks to in this conversation of two; empty in any other room. */
    public Optional<String> partnerIdOf(String person) {
        return partner(person).map(Membership::person);
    }

    private Optional<Membership> partner(String person) {
        return isDirect()
                ? memberships.values().stream()
                        .filter(membership -> !membership.person().equals(person))
                        .findFirst()
                : Optional.empty();
    }

    /** Everybody it remembers. */
    public Collection<Membership> memberships() {
        return List.copyOf(memberships.values());
    }

    /** Computes the next profile; {@link #settle} or {@link #dropProfile} must follow. */
    synchronized RoomProfile change(UnaryOperator<RoomProfile> change) {
        profileBeingStored = change.apply(profileBeingStored != null ? profileBeingStored : profile);
        return profileBeingStored;
    }

    synchronized void settle(RoomProfile stored) {
        profile = stored;
        dropProfile(stored);
    }

    synchronized void dropProfile(RoomProfile notStored) {
        profileBeingStored = notStored.equals(profileBeingStored) ? null : profileBeingStored;
    }

    /** Computes what is to be remembered of the person; {@link #settle} or {@link #dropMembership} must follow. */
    synchronized Membership change(String person, Function<Optional<Membership>, Membership> change) {
        Membership known = membershipsBeingStored.getOrDefault(person, memberships.get(person));
        Membership changed = change.apply(Optional.ofNullable(known));
        membershipsBeingStored.put(person, changed);
        return changed;
    }

    synchronized void settle(Membership stored) {
        memberships.put(stored.person(), stored);
        dropMembership(stored);
    }

    synchronized void forget(String person) {
        memberships.remove(person);
        membershipsBeingStored.remove(person);
    }

    synchronized void dropMembership(Membership notStored) {
        membershipsBeingStored.remove(notStored.person(), notStored);
    }
}
