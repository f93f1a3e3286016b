package cortile.core.room;

import cortile.core.delivery.Lane;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.RoomEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The members of a room that one lane serves, and what they have yet to be told.
 *
 * <p>Filled under the room's lock from any thread, emptied on the lane: one task however much has happened, so a burst
 * costs each member one write. Members come and go in the same queue, so each is told exactly what happened between its
 * entry and its leaving.
 */
final class LaneRoster implements Runnable {

    /** One place in the room's order; entering happens before the event is told, leaving too. */
    private record Step(
            @Nullable RoomEvent event,
            @Nullable Member entering,
            @Nullable Member leaving) {}

    /** Steps that may wait for one lane; beyond it messages are refused, while entering and leaving still count. */
    static final int MAX_WAITING_STEPS = 16_384;

    /** Told a part of a batch each; more would make one batch cost their square. */
    static final int MOST_NEWCOMERS = 64;

    private final Lane lane;
    private final LongAdder deliveries;

    private final Object queueLock = new Object(); // tier 1
    private List<Step> queue = new ArrayList<>(); // guarded by queueLock

    private final Map<RoomEncoder, Audience> audiences = new LinkedHashMap<>(); // confined to the lane

    LaneRoster(Lane lane, LongAdder deliveries) {
        this.lane = lane;
        this.deliveries = deliveries;
    }

    boolean serves(Lane other) {
        return lane.equals(other);
    }

    /** Whether the lane is so far behind that no more messages may be queued. */
    boolean isFull() {
        synchronized (queueLock) {
            return queue.size() >= MAX_WAITING_STEPS;
        }
    }

    /** Queues a step; called under the room's lock so that every lane has the same order. */
    void add(@Nullable RoomEvent event, @Nullable Member entering, @Nullable Member leaving) {
        boolean first;
        synchronized (queueLock) {
            first = queue.isEmpty();
            queue.add(new Step(event, entering, leaving));
        }
        if (first) {
            lane.execute(this);
        }
    }

    @Override
    public void run() {
        List<RoomEvent> batch = new ArrayList<>();
        int newcomers = 0;
        for (Step step : takeQueue()) {
            if (step.leaving() != null) {
                remove(step.leaving(), batch);
            }
            if (step.entering() != null) {
                audienceOf(step.entering()).add(step.entering(), batch.size());
                newcomers++;
            }
            if (step.event() != null) {
                batch.add(step.event());
            }
            if (newcomers == MOST_NEWCOMERS) {
                tell(batch);
                batch = new ArrayList<>();
                newcomers = 0;
            }
        }
        tell(batch);
    }

    private List<Step> takeQueue() {
        synchronized (queueLock) {
            List<Step> taken = queue;
            queue = new ArrayList<>();
            return taken;
        }
    }

    private Audience audienceOf(Member member) {
        return audiences.computeIfAbsent(member.encoder(), encoder -> new Audience(encoder, deliveries));
    }

    private void remove(Member leaving, List<RoomEvent> untold) {
        Audience audience = audiences.get(leaving.encoder());
        if (audience != null && audience.remove(leaving, untold)) {
            audiences.remove(leaving.encoder());
        }
    }

    private void tell(List<RoomEvent> events) {
        audiences.values().forEach(audience -> audience.tell(events));
    }
}
