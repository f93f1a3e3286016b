package cortile.core.hub;

import cortile.core.audit.Actor;
import cortile.core.delivery.Lane;
import cortile.core.delivery.SessionLink;
import cortile.core.directory.Access;
import cortile.core.directory.RoomProfile;
import cortile.core.event.Announced;
import cortile.core.event.ChatEvents;
import cortile.core.event.EndReason;
import cortile.core.event.ServerStarted;
import cortile.core.event.ServerStopping;
import cortile.core.limit.AddressBook;
import cortile.core.limit.Limits;
import cortile.core.moderation.Sanctions;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import cortile.core.retention.Retention;
import cortile.core.room.Room;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.search.Found;
import cortile.core.search.Query;
import cortile.core.service.AuditService;
import cortile.core.service.Services;
import cortile.core.session.Origin;
import cortile.core.session.People;
import cortile.core.session.Permit;
import cortile.core.session.Session;
import cortile.core.session.SessionView;
import cortile.core.takeout.DataBackup;
import cortile.core.transfer.RoomExport;
import cortile.protocol.text.RoomName;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** All sessions, the rooms they meet in, and what they may ask for. Thread-safe. */
public final class Hub {

    private final Limits limits;
    private final Clock clock;
    private final ChatEvents events;
    private final Stores stores;
    private final People people = new People();
    private final RoomCatalogue rooms;
    private final Sanctions sanctions;
    private final Retention retention;
    private final Services services;
    private final Session.Surroundings surroundings;
    private final ConcurrentMap<Long, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger places;
    private final AddressBook addresses;
    private final AtomicLong lastId = new AtomicLong();
    private volatile State state = State.STARTING;

    /** How far the server is. */
    public enum State {
        STARTING,
        RUNNING,
        STOPPING
    }

    /**
     * @param clock wall clock, for what people read
     * @param nanoTime monotonic time in nanoseconds, for limits
     * @param open opens what is kept; the hub closes it
     */
    public Hub(
            Limits limits, HubPolicy policy, Clock clock, LongSupplier nanoTime, ChatEvents events, StoreOpener open) {
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.places = new AtomicInteger(limits.maxConnections());
        this.addresses = limits.addressBook(nanoTime);
        HistoryDesk desk = new HistoryDesk();
        this.stores = open.open(desk);
        var contents = stores.directory().load();
        this.rooms = new RoomCatalogue(stores.directory(), contents, this::makeRoom);
        desk.serve(rooms, stores.index());
        this.sanctions = new Sanctions(clock, contents.sanctions());
        this.retention = new Retention(stores.history(), clock, stores.index()::forget);
        this.services = new Services(
                policy.rooms(),
                new Services.Parts(
                        stores.directory(),
                        contents,
                        stores.index(),
                        people,
                        rooms,
                        new PasswordDesk(stores.workers(), policy.passwords(), new Guesses(nanoTime)),
                        sanctions,
                        clock));
        this.surroundings =
                new Session.Surroundings(limits, nanoTime, people, new Permit(sanctions, nanoTime), this::forget);
    }

    private Room makeRoom(RoomProfile profile) {
        boolean tellsComings = profile.access() != Access.DIRECT;
        return new Room(profile.name(), clock, events, stores.history(), tellsComings);
    }

    /** Tells observers that people can come in. */
    public void started() {
        state = State.RUNNING;
        events.publish(new ServerStarted(clock.instant()));
    }

    /** Opens a session without a name, or none where the server is full or stopping. */
    public Optional<Session> connect(Origin origin, Lane lane, SessionLink link) {
        if (isStopping() || isBanned(origin) || !takePlace(origin)) {
            return Optional.empty();
        }
        Session session = new Session(lastId.incrementAndGet(), origin, clock.instant(), lane, link, surroundings);
        sessions.put(session.id(), session);
        if (limits.rates().address() > 0) {
            addresses.bucket(origin.host()).ifPresent(session.allowance()::share);
        }
        if (isStopping()) {
            // stop() may have walked the sessions before this one was among them
            session.endLater(EndReason.STOPPING, "");
        }
        return Optional.of(session);
    }

    private boolean takePlace(Origin origin) {
        if (!addresses.enter(origin.host())) {
            return false;
        } else if (places.getAndUpdate(free -> Math.max(0, free - 1)) > 0) {
            return true;
        }
        addresses.leave(origin.host());
        return false;
    }

    private boolean isBanned(Origin origin) {
        return sanctions.againstAddress(origin.host()).isPresent();
    }

    private void forget(Session session) {
        if (sessions.remove(session.id(), session)) {
            places.incrementAndGet();
            addresses.leave(session.host());
        }
    }

    private boolean isStopping() {
        return state == State.STOPPING;
    }

    public State state() {
        return state;
    }

    /** Why {@link #connect} refuses whoever comes from there. */
    public EndReason refusal(Origin origin) {
        if (isStopping()) {
            return EndReason.STOPPING;
        }
        if (isBanned(origin)) {
            return EndReason.BANNED;
        }
        return addresses.isFull(origin.host()) ? EndReason.TOO_MANY_CONNECTIONS : EndReason.SERVER_FULL;
    }

    public Room lobby() {
        return rooms.lobby().room();
    }

    /** The lobby with its rules: where an operator means the whole server. */
    public HostedRoom lobbyRoom() {
        return rooms.lobby();
    }

    public Collection<HostedRoom> rooms() {
        return rooms.all();
    }

    /** The room of this name, however it is written. */
    public Optional<HostedRoom> room(String written) {
        return rooms.find(RoomName.tidy(written));
    }

    /** Writes rooms out; on the caller's thread, which waits. */
    public RoomExport export() {
        return new RoomExport(stores.history());
    }

    /** Backs up all that is kept; on the caller's thread, which waits. */
    public DataBackup backup() {
        return stores.backup();
    }

    /** Finds messages in an operator's name; the query says in which rooms. */
    public CompletionStage<Found> search(Query query) {
        return stores.index().find(query);
    }

    /** What sessions may ask for. */
    public Services services() {
        return services;
    }

    /** Everybody connected, named or not, in order of arrival; also whose place is kept for a while. */
    public List<SessionView> sessions() {
        return sessions.values().stream()
                .map(Session::view)
                .sorted(Comparator.comparingLong(SessionView::id))
                .toList();
    }

    public int connections() {
        return sessions.size();
    }

    /** Sessions opened so far. */
    public long connectionsSoFar() {
        return lastId.get();
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Ends a session, which may have no name, in an operator's name; for people there is {@link Services#moderation}.
     *
     * @param sentence what the peer is told; empty for the usual words
     */
    public boolean kickSession(Actor by, long id, String sentence) {
        Session session = sessions.get(id);
        if (session != null) {
            writeDown(by, "kick-session", session.address(), sentence);
            session.endLater(EndReason.KICKED, sentence);
        }
        return session != null;
    }

    /** Tells everybody something in an operator's name. */
    public void announce(Actor by, String text) {
        writeDown(by, "announce", "", text);
        lobby().tell((room, at) -> new Announced(room, at, text));
        sessions.values().forEach(session -> session.tellElsewhere(RoomCatalogue.LOBBY, text));
    }

    private void writeDown(Actor by, String act, String whom, String detail) {
        // A log that fails says so; what it misses was done all the same.
        var unused = services.audit().writeDown(by, new AuditService.Deed(act, whom, "", detail));
    }

    /**
     * Has the history and the index forget what rooms keep no longer.
     *
     * @return how many entries were forgotten; never fails
     */
    public CompletionStage<Long> sweep() {
        return retention.sweep(rooms.all().stream().map(HostedRoom::profile).toList());
    }

    /** Stores what is being said and closes what is kept; after {@link #stop}. */
    public void close() {
        stores.close();
    }

    /** Lets nobody in any more, tells everybody and ends every session; returns at once. */
    public void stop() {
        if (isStopping()) {
            return;
        }
        state = State.STOPPING;
        rooms.all().forEach(hosted -> hosted.room().close());
        events.publish(new ServerStopping(clock.instant()));
        sessions.values().forEach(session -> session.endLater(EndReason.STOPPING, ""));
    }
}
