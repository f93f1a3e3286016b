package cortile.core.room;

import cortile.core.delivery.Lane;
import cortile.core.event.Announced;
import cortile.core.event.ChatEvents;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A room with one total order: everybody in it is told the same happenings in the same order.
 *
 * <p>Whatever happens gets its place under {@link #lock} and is queued there for each lane that serves members; the lanes
 * deliver later, on their own threads. Thread-safe.
 */
public final class Room {

    private final String name;
    private final Clock clock;
    private final ChatEvents events;
    private final String idPrefix;
    private final LongAdder deliveries = new LongAdder();

    /** Tier 2: taken before a lane's queue (tier 1), never with another room's. */
    private final Object lock = new Object();

    private final Map<Long, Member> members = new LinkedHashMap<>(); // guarded by lock
    private final Map<Lane, LaneRoster> rosters = new HashMap<>(); // guarded by lock
    private long lastSeq; // guarded by lock
    private boolean closed; // guarded by lock

    public Room(String name, Clock clock, ChatEvents events) {
        this.name = name;
        this.clock = clock;
        this.events = events;
        // Unique across restarts as far as a clock can make it; a client's own id is better and goes first.
        this.idPrefix = Long.toString(clock.millis(), Character.MAX_RADIX) + "-";
    }

    public String name() {
        return name;
    }

    /** Lets the member in and tells everybody; returns the names of all who are in now, in order of arrival. */
    public List<String> enter(Member member) {
        Joined joined;
        List<String> names;
        synchronized (lock) {
            joined = new Joined(name, clock.instant(), member.id(), member.name(), member.dialect(), member.address());
            members.put(member.id(), member);
            rosterOf(member); // before telling, so that its lane is told too
            names = members.values().stream().map(Member::name).toList();
            tellEverybody(joined, member, null);
        }
        events.publish(joined);
        return names;
    }

    /** Takes the member out and tells the others; nothing happens if it is not in. */
    public void leave(Member member, EndReason reason) {
        Left left;
        synchronized (lock) {
            if (members.remove(member.id()) == null) {
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
     * Gives the message its place and tells everybody.
     *
     * @param id the author's id for it, or null for one of the room's own
     * @return false where the author is not in the room or so much waits to be told that nothing more is taken
     */
    public boolean post(Member author, @Nullable String id, MessageText text) {
        MessagePosted posted;
        synchronized (lock) {
            if (!members.containsKey(author.id()) || isOverloaded()) {
                return false;
            }
            lastSeq++;
            String messageId = id != null ? id : idPrefix + lastSeq;
            posted = new MessagePosted(name, clock.instant(), author.id(), lastSeq, messageId, author.name(), text);
            tellEverybody(posted, null, null);
        }
        events.publish(posted);
        return true;
    }

    private boolean isOverloaded() {
        for (LaneRoster roster : rosters.values()) {
            if (roster.isFull()) {
                return true;
            }
        }
        return false;
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
            return members.size();
        }
    }

    /** Messages so far. */
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
