package cortile.core.room;

import cortile.core.authority.Denial;
import cortile.core.delivery.Frame;
import cortile.core.delivery.Lane;
import cortile.core.event.ChatEvents;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.LoggedEvent;
import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Page;
import cortile.core.room.Presence.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A room with one total order: everybody in it is told the same happenings in the same order.
 *
 * <p>Who comes and goes gets its place under {@link #lock}; what is said gets its own from the history, which tells the
 * room when it is stored, so nobody hears what a crash could take back. Either way it is queued there for each lane that
 * serves members; the lanes deliver later, on their own threads. A person with several sessions comes once and goes once.
 * Thread-safe.
 */
public final class Room {

    private final String name;
    private final Clock clock;
    private final ChatEvents events;
    private final MessageHistory history;
    private final boolean tellsComings;
    private final LongAdder deliveries = new LongAdder();

    /** Tier 2: taken before a lane's queue (tier 1) and the history's queue, never with another room's. */
    private final Object lock = new Object();

    private final Presence presence = new Presence(); // guarded by lock
    private final Map<Lane, LaneRoster> rosters = new HashMap<>(); // guarded by lock
    private long lastSeq; // guarded by lock
    private boolean closed; // guarded by lock

    /** @param tellsComings whether people are told who comes and goes */
    public Room(String name, Clock clock, ChatEvents events, MessageHistory history, boolean tellsComings) {
        this.name = name;
        this.clock = clock;
        this.events = events;
        this.history = history;
        this.tellsComings = tellsComings;
        this.lastSeq = history.lastSeq(name);
    }

    public String name() {
        return name;
    }

    /**
     * Lets the member in and tells everybody, unless its person is in already.
     *
     * @return the last entry told before; everything after it is told to the newcomer, nothing up to it is
     */
    public long enter(Member member) {
        Joined joined = null;
        long before;
        synchronized (lock) {
            if (presence.add(member) && tellsComings) {
                joined = new Joined(
                        name, clock.instant(), member.id(), member.name(), member.dialect(), member.address());
            }
            rosterOf(member); // before telling, so that its lane is told too
            before = lastSeq;
            tellEverybody(joined, member, null);
        }
        publish(joined);
        return before;
    }

    /**
     * Takes the member out and tells the others, once everything it said is told; nothing happens if it is not in.
     *
     * @param afterwards run when it is out, without a lock, on the thread that took it out
     */
    public void leave(Member member, EndReason reason, Runnable afterwards) {
        boolean now;
        synchronized (lock) {
            Place place = presence.place(member.id());
            if (place == null || place.isLeaving()) {
                return;
            }
            place.leave(() -> {
                takeOut(member, reason);
                afterwards.run();
            });
            now = place.leavingNow() != null || closed;
        }
        if (now) {
            takeOut(member, reason);
            afterwards.run();
        }
    }

    private void takeOut(Member member, EndReason reason) {
        Left left = null;
        synchronized (lock) {
            if (presence.place(member.id()) == null) {
                return;
            }
            if (presence.remove(member) && tellsComings) {
                left = new Left(name, clock.instant(), member.id(), member.name(), reason);
            }
            tellEverybody(closed ? null : left, null, member);
        }
        publish(left);
    }

    /** Looks again at how a member wants to be told; nothing happens if it is not in. */
    public void refresh(Member member) {
        synchronized (lock) {
            Place place = presence.place(member.id());
            if (place != null && place.member() == member) {
                tellEverybody(null, member, member);
            }
        }
    }

    private void publish(@Nullable RoomEvent event) {
        if (event != null) {
            events.publish(event);
        }
    }

    /**
     * Hands over what the author says or does to be stored; everybody is told once it is.
     *
     * @param id the author's id for it, or null for one of the history's own
     * @return why it is not being stored, or empty; the author hears later what became of it, by its own copy or {@link
     *     Member#denied}
     */
    public Optional<Denial> post(Member author, @Nullable String id, Content content) {
        synchronized (lock) {
            Place place = presence.place(author.id());
            if (place == null || place.isLeaving()) {
                return Optional.of(Denial.NOT_IN_ROOM);
            } else if (isOverloaded()) {
                return Optional.of(Denial.BUSY);
            } else if (answersNothing(content)) {
                return Optional.of(Denial.NO_SUCH_MESSAGE);
            }
            place.beginStoring(); // before it can be stored
            Intake intake = history.append(
                    new Draft(name, author.id(), clock.instant(), author.name(), author.identity(), id, content),
                    author.lane());
            if (intake != Intake.QUEUED) {
                place.endStoring();
            }
            return denial(intake);
        }
    }

    private boolean answersNothing(Content content) {
        return content instanceof Content.Said said && (said.replyTo() < 0 || said.replyTo() > lastSeq);
    }

    private static Optional<Denial> denial(Intake intake) {
        return switch (intake) {
            case QUEUED -> Optional.empty();
            case FULL -> Optional.of(Denial.BUSY);
            case UNAVAILABLE -> Optional.of(Denial.NOT_STORED);
            case CLOSED -> Optional.of(Denial.STOPPING);
        };
    }

    private boolean isOverloaded() {
        for (LaneRoster roster : rosters.values()) {
            if (roster.isFull()) {
                return true;
            }
        }
        return false;
    }

    /** The history's word that these, all of this room, are stored: everybody is told. */
    public void stored(List<LoggedEvent> batch) {
        List<Runnable> afterwards = new ArrayList<>();
        synchronized (lock) {
            for (LoggedEvent logged : batch) {
                lastSeq = logged.seq();
                tellEverybody(logged, null, null);
                settle(logged.sessionId(), logged, afterwards);
            }
        }
        batch.forEach(events::publish);
        afterwards.forEach(Runnable::run);
    }

    /** The history's word that the author had said this before: it alone is told where that stands. */
    public void repeated(long sessionId, LoggedEvent first) {
        settle(sessionId).ifPresent(author -> author.lane().execute(() -> tell(author, first)));
    }

    private static void tell(Member member, LoggedEvent logged) {
        Frame frame = member.encoder().encode(List.of(logged));
        member.outbox().send(frame);
        frame.release();
    }

    /** The history's word that this is not stored: its author is told. */
    public void denied(Draft draft, Denial denial) {
        settle(draft.sessionId())
                .ifPresent(author -> author.lane().execute(() -> author.denied(denial, draft.clientId())));
    }

    private Optional<Member> settle(long sessionId) {
        List<Runnable> afterwards = new ArrayList<>();
        Optional<Member> author;
        synchronized (lock) {
            author = Optional.ofNullable(presence.place(sessionId)).map(Place::member);
            settle(sessionId, null, afterwards);
        }
        afterwards.forEach(Runnable::run);
        return author;
    }

    /** One message less is being stored; under the lock. */
    private void settle(long sessionId, @Nullable LoggedEvent logged, List<Runnable> afterwards) {
        Place place = presence.place(sessionId);
        if (place != null) {
            place.endStoring();
            if (logged != null) {
                place.stored(logged);
            }
            addIfAny(place.answerNow(), afterwards);
            addIfAny(place.leavingNow(), afterwards);
        }
    }

    private static void addIfAny(@Nullable Runnable task, List<Runnable> tasks) {
        if (task != null) {
            tasks.add(task);
        }
    }

    /** The place of what the member said last, once all it said is stored; 0 for nothing that still stands. */
    public CompletionStage<Long> lastSaid(Member member) {
        synchronized (lock) {
            Place place = presence.place(member.id());
            return place == null ? CompletableFuture.completedFuture(0L) : place.lastSaid();
        }
    }

    /** The first entries after a place in the order; see {@link MessageHistory#readAfter}. */
    public CompletionStage<Page> after(long seq, int limit) {
        return history.readAfter(name, seq, limit);
    }

    /** The last entries before a place in the order; see {@link MessageHistory#readBefore}. */
    public CompletionStage<Page> before(long seq, int limit) {
        return history.readBefore(name, seq, limit);
    }

    /**
     * Tells everybody something that stands in no history.
     *
     * @param happened makes it, of the room's name and the time
     */
    public void tell(NewsMaker happened) {
        RoomEvent event;
        synchronized (lock) {
            event = happened.make(name, clock.instant());
            tellEverybody(event, null, null);
        }
        events.publish(event);
    }

    /** Makes news of a room's name and the time. */
    @FunctionalInterface
    public interface NewsMaker {
        RoomEvent make(String room, Instant at);
    }

    /** From now on leaving is not told: the room is being emptied, and each would be told of all the others. */
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    /** How many persons are in. */
    public int size() {
        synchronized (lock) {
            return presence.persons();
        }
    }

    /** Who is in now. */
    public Present present() {
        synchronized (lock) {
            return new Present(presence.names(any -> true), presence.names(Member::isAway));
        }
    }

    /** The last entry that was told. */
    public long lastSeq() {
        synchronized (lock) {
            return lastSeq;
        }
    }

    /** Copies queued for members so far. */
    public long deliveries() {
        return deliveries.sum();
    }

    private void tellEverybody(@Nullable RoomEvent event, @Nullable Member entering, @Nullable Member leaving) {
        for (LaneRoster roster : rosters.values()) {
            Member in = here(roster, entering);
            Member out = here(roster, leaving);
            if (event != null || in != null || out != null) {
                roster.add(event, in, out);
            }
        }
    }

    private LaneRoster rosterOf(Member member) {
        return rosters.computeIfAbsent(member.lane(), lane -> new LaneRoster(lane, deliveries));
    }

    private static @Nullable Member here(LaneRoster roster, @Nullable Member member) {
        return member != null && roster.serves(member.lane()) ? member : null;
    }
}
