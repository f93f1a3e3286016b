package cortile.core.room;

import cortile.core.delivery.Frame;
import cortile.core.delivery.Lane;
import cortile.core.event.Announced;
import cortile.core.event.ChatEvents;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Page;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A room with one total order: everybody in it is told the same happenings in the same order.
 *
 * <p>Who comes and goes gets its place under {@link #lock}; a message gets its own from the history, which tells the room
 * when it is stored, so nobody hears what a crash could take back. Either way it is queued there for each lane that serves
 * members; the lanes deliver later, on their own threads. Thread-safe.
 */
public final class Room {

    private final String name;
    private final Clock clock;
    private final ChatEvents events;
    private final MessageHistory history;
    private final LongAdder deliveries = new LongAdder();

    /** Tier 2: taken before a lane's queue (tier 1) and the history's queue, never with another room's. */
    private final Object lock = new Object();

    private final Map<Long, Place> places = new LinkedHashMap<>(); // guarded by lock
    private final Map<Lane, LaneRoster> rosters = new HashMap<>(); // guarded by lock
    private long lastSeq; // guarded by lock
    private boolean closed; // guarded by lock

    /** A member's place: how many of its messages are being stored, and what is to be told once they are. */
    private static final class Place {
        private final Member member;
        private int beingStored;
        private @Nullable Runnable leaving;

        Place(Member member) {
            this.member = member;
        }
    }

    public Room(String name, Clock clock, ChatEvents events, MessageHistory history) {
        this.name = name;
        this.clock = clock;
        this.events = events;
        this.history = history;
        this.lastSeq = history.lastSeq(name);
    }

    public String name() {
        return name;
    }

    /** Lets the member in and tells everybody. */
    public Entry enter(Member member) {
        Joined joined;
        Entry entry;
        synchronized (lock) {
            joined = new Joined(name, clock.instant(), member.id(), member.name(), member.dialect(), member.address());
            places.put(member.id(), new Place(member));
            rosterOf(member); // before telling, so that its lane is told too
            entry = new Entry(
                    places.values().stream().map(place -> place.member.name()).toList(), lastSeq);
            tellEverybody(joined, member, null);
        }
        events.publish(joined);
        return entry;
    }

    /**
     * Takes the member out and tells the others, once everything it said is told; nothing happens if it is not in.
     *
     * @param afterwards run when it is out, without a lock, on the thread that took it out
     */
    public void leave(Member member, EndReason reason, Runnable afterwards) {
        boolean now;
        synchronized (lock) {
            Place place = places.get(member.id());
            if (place == null || place.leaving != null) {
                return;
            }
            place.leaving = () -> {
                takeOut(member, reason);
                afterwards.run();
            };
            now = place.beingStored == 0 || closed;
        }
        if (now) {
            takeOut(member, reason);
            afterwards.run();
        }
    }

    private void takeOut(Member member, EndReason reason) {
        Left left;
        synchronized (lock) {
            if (places.remove(member.id()) == null) {
                return;
            }
            left = new Left(name, clock.instant(), member.id(), member.name(), reason);
            if (closed) {
                rosterOf(member).add(null, null, member);
            } else {
                tellEverybody(left, null, member);
            }
        }
        events.publish(left);
    }

    /**
     * Hands the message over to be stored; everybody is told once it is.
     *
     * @param id the author's id for it, or null for one of the history's own
     * @return what became of it; the author hears later of one that was queued, by its own copy or {@link
     *     Member#notStored}
     */
    public Intake post(Member author, @Nullable String id, MessageText text) {
        synchronized (lock) {
            Place place = places.get(author.id());
            if (place == null || place.leaving != null) {
                return Intake.CLOSED;
            }
            if (isOverloaded()) {
                return Intake.FULL;
            }
            place.beingStored++; // before it can be stored
            Intake intake = history.append(
                    new Draft(name, author.id(), clock.instant(), author.name(), author.identity(), id, text));
            place.beingStored -= intake == Intake.QUEUED ? 0 : 1;
            return intake;
        }
    }

    private boolean isOverloaded() {
        for (LaneRoster roster : rosters.values()) {
            if (roster.isFull()) {
                return true;
            }
        }
        return false;
    }

    /** The history's word that these are stored: everybody is told. */
    public void stored(List<MessagePosted> batch) {
        List<Runnable> leavings = new ArrayList<>();
        synchronized (lock) {
            for (MessagePosted posted : batch) {
                lastSeq = posted.seq();
                tellEverybody(posted, null, null);
                settle(posted.sessionId(), leavings);
            }
        }
        batch.forEach(events::publish);
        leavings.forEach(Runnable::run);
    }

    /** The history's word that the author had said this before: it alone is told where that stands. */
    public void repeated(long sessionId, MessagePosted first) {
        settle(sessionId).ifPresent(author -> author.lane().execute(() -> tell(author, first)));
    }

    private static void tell(Member member, MessagePosted posted) {
        Frame frame = member.encoder().encode(List.of(posted));
        member.outbox().offer(frame);
        member.outbox().flush();
        frame.release();
    }

    /** The history's word that this could not be stored: its author is told. */
    public void failed(Draft draft) {
        settle(draft.sessionId()).ifPresent(author -> author.lane().execute(() -> author.notStored(draft.clientId())));
    }

    private Optional<Member> settle(long sessionId) {
        List<Runnable> leavings = new ArrayList<>();
        Optional<Member> author;
        synchronized (lock) {
            Place place = places.get(sessionId);
            author = place == null ? Optional.empty() : Optional.of(place.member);
            settle(sessionId, leavings);
        }
        leavings.forEach(Runnable::run);
        return author;
    }

    /** One message less is being stored; under the lock. */
    private void settle(long sessionId, List<Runnable> leavings) {
        Place place = places.get(sessionId);
        if (place != null) {
            place.beingStored--;
            if (place.beingStored == 0 && place.leaving != null) {
                leavings.add(place.leaving);
            }
        }
    }

    /** The first messages after a place in the order; see {@link MessageHistory#readAfter}. */
    public CompletionStage<Page> after(long seq, int limit) {
        return history.readAfter(name, seq, limit);
    }

    /** The last messages before a place in the order; see {@link MessageHistory#readBefore}. */
    public CompletionStage<Page> before(long seq, int limit) {
        return history.readBefore(name, seq, limit);
    }

    /** Tells everybody something in the operator's name. */
    public void announce(String text) {
        Announced announced;
        synchronized (lock) {
            announced = new Announced(name, clock.instant(), text);
            tellEverybody(announced, null, null);
        }
        events.publish(announced);
    }

    /** From now on leaving is not told: the room is being emptied, and each would be told of all the others. */
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    public int size() {
        synchronized (lock) {
            return places.size();
        }
    }

    /** The last message that was told. */
    public long lastSeq() {
        synchronized (lock) {
            return lastSeq;
        }
    }

    /** Copies queued for members so far. */
    public long deliveries() {
        return deliveries.sum();
    }

    private void tellEverybody(RoomEvent event, @Nullable Member entering, @Nullable Member leaving) {
        for (LaneRoster roster : rosters.values()) {
            roster.add(event, here(roster, entering), here(roster, leaving));
        }
    }

    private LaneRoster rosterOf(Member member) {
        return rosters.computeIfAbsent(member.lane(), lane -> new LaneRoster(lane, deliveries));
    }

    private static @Nullable Member here(LaneRoster roster, @Nullable Member member) {
        return member != null && roster.serves(member.lane()) ? member : null;
    }
}
