package cortile.core.session;

import cortile.core.authority.Denial;
import cortile.core.delivery.Frame;
import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import cortile.core.delivery.SessionLink;
import cortile.core.event.EndReason;
import cortile.core.history.Content;
import cortile.core.limit.Allowance;
import cortile.core.limit.Limits;
import cortile.core.moderation.Visitor;
import cortile.core.rooms.HostedRoom;
import cortile.protocol.text.Nickname;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One peer's stay on the server: connected, then in rooms as a person, then over.
 *
 * <p>All methods that change something are called on {@link #lane}; {@link #view}, {@link #person} and those whose name
 * ends in {@code Later} from anywhere.
 */
public final class Session {

    private final long id;
    private final Origin origin;
    private final Instant since;
    private final Lane lane;
    private final SessionLink link;
    private final Outbox outbox;
    private final Allowance allowance;
    private final Surroundings surroundings;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final AtomicLong said = new AtomicLong();
    private volatile @Nullable Person person;
    private volatile @Nullable Arrival arrival; // set before the person
    private volatile @Nullable Known visitor;
    private boolean ended;
    private boolean gone;

    /** What a session needs from the hub that opens it. */
    public record Surroundings(
            Limits limits, LongSupplier nanoTime, People people, Permit permit, Consumer<Session> onEnd) {}

    /** What was found out about a name, for as long as it is the person's. */
    private record Known(Nickname name, Visitor visitor) {}

    /**
     * How somebody comes in.
     *
     * @param stay one of the person's devices; who comes back with it takes the place of the connection that was lost
     * @param encoders how each room will be told to this session
     * @param news hears what no room tells
     * @param resumes whether its place is kept for a while when the connection is lost
     * @param oneRoom whether it is in one room at a time, conversations of two besides, wherever its person is
     */
    public record Arrival(
            String personId,
            Nickname name,
            boolean registered,
            String stay,
            Function<HostedRoom, RoomEncoder> encoders,
            SessionNews news,
            boolean resumes,
            boolean oneRoom) {}

    public Session(long id, Origin origin, Instant since, Lane lane, SessionLink link, Surroundings surroundings) {
        this.id = id;
        this.origin = origin;
        this.since = since;
        this.lane = lane;
        this.link = link;
        this.outbox = new Outbox(link, surroundings.limits().outboxBytes(), this::endAsSlowReader);
        this.allowance = surroundings.limits().allowance(surroundings.nanoTime());
        this.surroundings = surroundings;
    }

    /** Becomes a person; false where somebody else has the name. */
    public boolean arrive(Arrival as) {
        if (person != null) {
            throw new IllegalStateException("session " + id + " has a name already");
        }
        Optional<Person> arrived = ended
                ? Optional.empty()
                : surroundings.people().arrive(this, as.personId(), as.name(), as.registered());
        arrived.ifPresent(found -> {
            arrival = as;
            person = found;
            shareWith(found);
        });
        return arrived.isPresent();
    }

    private void shareWith(Person found) {
        if (surroundings.limits().rates().account() > 0) {
            allowance.share(found.bucket(() -> surroundings.limits().accountBucket(surroundings.nanoTime())));
        }
    }

    /** Enters the room, or stays in it. */
    public Seat enter(HostedRoom room) {
        Arrival how = Objects.requireNonNull(arrival, "no name yet");
        return seats.computeIfAbsent(
                room.name(), name -> new Seat(this, room, how.encoders().apply(room)));
    }

    /** Enters the room because something happened elsewhere, and says so; nothing happens if it is in or has ended. */
    public void enterLater(HostedRoom room) {
        lane.execute(() -> {
            if (!ended && follows(room) && !seats.containsKey(room.name())) {
                tellNews(news -> news.entered(enter(room)));
            }
        });
    }

    /** Whether it is in the room whenever its person is. */
    public boolean follows(HostedRoom room) {
        Arrival how = arrival;
        return room.isDirect() || how == null || !how.oneRoom();
    }

    /** Leaves the room; false where it is not in. */
    public boolean leave(HostedRoom room) {
        return leave(room, EndReason.QUIT);
    }

    private boolean leave(HostedRoom room, EndReason reason) {
        Seat seat = seats.remove(room.name());
        if (seat != null) {
            seat.room().leave(seat, reason, () -> {});
        }
        return seat != null;
    }

    /** Leaves the room because something happened elsewhere, and says so. */
    public void leaveLater(HostedRoom room) {
        lane.execute(() -> {
            if (!ended && leave(room)) {
                tellNews(news -> news.exited(room.name()));
            }
        });
    }

    /** Is taken out of the room by somebody who keeps order there. */
    public void expelLater(HostedRoom room, String by, String reason) {
        lane.execute(() -> {
            if (!ended && leave(room, EndReason.KICKED)) {
                tellNews(news -> news.expelled(room.name(), by, reason));
            }
        });
    }

    /** Its person wants to hear others than before. */
    public void ignoreLater() {
        lane.execute(() -> {
            seats.values().forEach(seat -> seat.room().refresh(seat));
            tellNews(news -> news.ignored(person().ignored().names()));
        });
    }

    /** Tells the dialect something no room tells, unless the session has ended. */
    public void tellLater(Consumer<SessionNews> what) {
        lane.execute(() -> tellNews(what));
    }

    /** Tells the peer what was announced in a room, unless it is there. */
    public void tellElsewhere(String room, String announced) {
        lane.execute(() -> {
            if (!seats.containsKey(room)) {
                tellNews(news -> news.announced(announced));
            }
        });
    }

    private void tellNews(Consumer<SessionNews> what) {
        if (!ended && arrival != null) {
            what.accept(arrival.news());
        }
    }

    void denied(Denial denial, @Nullable String messageId) {
        tellNews(news -> news.denied(denial, messageId));
    }

    /**
     * Says or does something in a room, once it is stored.
     *
     * @param room exact name
     * @param messageId the peer's id for it, or null
     * @return why not; empty where it is being stored
     */
    public Optional<Denial> post(String room, @Nullable String messageId, Content content) {
        Seat seat = ended ? null : seats.get(room);
        if (seat == null) {
            return Optional.of(Denial.NOT_IN_ROOM);
        }
        Optional<Denial> denial = surroundings.permit().take(seat, content);
        return denial.isPresent() ? denial : post(seat, messageId, content);
    }

    private Optional<Denial> post(Seat seat, @Nullable String messageId, Content content) {
        Optional<Denial> denial = seat.room().post(seat, messageId, content);
        if (denial.isEmpty()) {
            said.incrementAndGet();
        } else {
            surroundings.permit().unsaid(seat, content);
        }
        return denial;
    }

    /** The session's place in the room with exactly this name. */
    public Optional<Seat> seat(String room) {
        return Optional.ofNullable(seats.get(room));
    }

    /** In order of entering. */
    public List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    /** Answers this peer alone; takes over the frame's reference. */
    public void reply(Frame frame) {
        outbox.send(frame);
        frame.release();
    }

    /** How much the peer may still send now. */
    public Allowance allowance() {
        return allowance;
    }

    /** The connector's word that the link takes more again. */
    public void linkWritable() {
        outbox.drain();
    }

    /**
     * Closes the link and leaves every room; where the connection was lost and the peer may come back, not before it had
     * time to. The first end counts.
     *
     * @param detail a sentence for the peer; empty for the dialect's own
     */
    public void end(EndReason reason, String detail) {
        if (ended) {
            return;
        }
        ended = true;
        outbox.close();
        boolean mayComeBack = reason == EndReason.LOST || reason == EndReason.NOT_ALIVE;
        if (mayComeBack && arrival != null && arrival.resumes()) {
            lane.later(surroundings.limits().ghostTime(), () -> depart(EndReason.LOST));
        } else {
            depart(reason);
        }
        link.close(reason, detail);
    }

    private void depart(EndReason reason) {
        if (gone) {
            return;
        }
        gone = true;
        List<Seat> left = new ArrayList<>(seats.values());
        seats.clear();
        AtomicInteger leaving = new AtomicInteger(left.size() + 1);
        Runnable oneLess = () -> {
            if (leaving.decrementAndGet() == 0) {
                forgotten();
            }
        };
        left.forEach(seat -> seat.room().leave(seat, reason, oneLess));
        oneLess.run();
        surroundings.onEnd().accept(this);
    }

    /** The name is free again only now that the last message under it was told. */
    private void forgotten() {
        Person held = person;
        if (held != null) {
            surroundings.people().depart(this, held);
        }
    }

    /** {@link #end} from any thread; a place that is kept for a lost connection is given up as well. */
    public void endLater(EndReason reason, String detail) {
        lane.execute(() -> {
            end(reason, detail);
            depart(reason);
        });
    }

    private void endAsSlowReader() {
        end(EndReason.SLOW_READER, "");
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Whether it is somebody and with it in rooms. */
    public boolean isNamed() {
        return person != null;
    }

    /** Who it is; only where it {@link #isNamed}. */
    public Person person() {
        return Objects.requireNonNull(person, "no name yet");
    }

    /** Who it is, as far as bans and mutes ask; only where it {@link #isNamed}. From any thread. */
    public Visitor visitor() {
        Person who = person();
        Nickname now = who.name();
        Known known = visitor;
        if (known == null || !known.name().equals(now)) {
            known = new Known(now, Visitor.of(who.id(), now.value(), host()));
            visitor = known;
        }
        return known.visitor();
    }

    /** Which of the person's devices it is; empty where it has no name yet. From any thread. */
    public String stay() {
        Arrival how = arrival;
        return how == null ? "" : how.stay();
    }

    /** What an operator may see of it, at this moment; from any thread. */
    public SessionView view() {
        Person who = person;
        String name = who == null ? "" : who.name().value();
        return new SessionView(id, name, origin, since, said.get(), outbox.waitingBytes());
    }

    public long id() {
        return id;
    }

    public String dialect() {
        return origin.dialect();
    }

    public String address() {
        return origin.address();
    }

    /** {@link #address} without the port. */
    public String host() {
        return origin.host();
    }

    public Lane lane() {
        return lane;
    }

    public Outbox outbox() {
        return outbox;
    }
}
