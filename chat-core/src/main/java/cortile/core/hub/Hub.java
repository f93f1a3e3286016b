package cortile.core.hub;

import cortile.core.delivery.Lane;
import cortile.core.delivery.SessionLink;
import cortile.core.event.ChatEvents;
import cortile.core.event.EndReason;
import cortile.core.event.ServerStarted;
import cortile.core.event.ServerStopping;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.limit.Limits;
import cortile.core.room.Room;
import cortile.core.session.NameRegistry;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import cortile.core.session.SessionView;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** All sessions and the room they meet in. Thread-safe. */
public final class Hub {

    /** The room everybody enters; there will be others beside it. */
    public static final String DEFAULT_ROOM = "lobby";

    private final Limits limits;
    private final Clock clock;
    private final ChatEvents events;
    private final MessageHistory history;
    private final Room lobby;
    private final Session.Surroundings surroundings;
    private final NameRegistry names = new NameRegistry();
    private final ConcurrentMap<Long, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger places;
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
     * @param openHistory opens where messages are kept; the hub closes it
     */
    public Hub(
            Limits limits,
            Clock clock,
            LongSupplier nanoTime,
            ChatEvents events,
            Function<HistoryListener, MessageHistory> openHistory) {
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.places = new AtomicInteger(limits.maxConnections());
        HistoryDesk desk = new HistoryDesk();
        this.history = openHistory.apply(desk);
        this.lobby = new Room(DEFAULT_ROOM, clock, events, history);
        desk.serve(lobby);
        this.surroundings = new Session.Surroundings(limits, nanoTime, names, lobby, this::forget);
    }

    /** Tells observers that people can come in. */
    public void started() {
        state = State.RUNNING;
        events.publish(new ServerStarted(clock.instant()));
    }

    /** Opens a session without a name, or none where the server is full or stopping. */
    public Optional<Session> connect(Origin origin, Lane lane, SessionLink link) {
        if (isStopping() || places.getAndUpdate(free -> Math.max(0, free - 1)) == 0) {
            return Optional.empty();
        }
        Session session = new Session(lastId.incrementAndGet(), origin, clock.instant(), lane, link, surroundings);
        sessions.put(session.id(), session);
        if (isStopping()) {
            // stop() may have walked the sessions before this one was among them
            session.endLater(EndReason.STOPPING, "");
        }
        return Optional.of(session);
    }

    private void forget(Session session) {
        if (sessions.remove(session.id(), session)) {
            places.incrementAndGet();
        }
    }

    private boolean isStopping() {
        return state == State.STOPPING;
    }

    public State state() {
        return state;
    }

    /** Why {@link #connect} refuses. */
    public EndReason refusal() {
        return isStopping() ? EndReason.STOPPING : EndReason.SERVER_FULL;
    }

    public Room lobby() {
        return lobby;
    }

    /** Everybody connected, named or not, in order of arrival. */
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
     * Ends the session with this name.
     *
     * @param sentence what the person is told; empty for the usual words
     * @return whether somebody has the name
     */
    public boolean kick(String name, String sentence) {
        Optional<Session> session = names.holder(name);
        session.ifPresent(found -> found.endLater(EndReason.KICKED, sentence));
        return session.isPresent();
    }

    /** {@link #kick} for a session that may have no name. */
    public boolean kickSession(long id, String sentence) {
        Session session = sessions.get(id);
        if (session != null) {
            session.endLater(EndReason.KICKED, sentence);
        }
        return session != null;
    }

    /** Stores what is being said and closes the history; after {@link #stop}. */
    public void close() {
        history.close();
    }

    /** Lets nobody in any more, tells everybody and ends every session; returns at once. */
    public void stop() {
        if (isStopping()) {
            return;
        }
        state = State.STOPPING;
        lobby.close();
        events.publish(new ServerStopping(clock.instant()));
        sessions.values().forEach(session -> session.endLater(EndReason.STOPPING, ""));
    }
}
