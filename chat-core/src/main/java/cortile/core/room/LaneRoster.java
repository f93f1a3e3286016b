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
            @Nullable Member leaving) {
        boolean changesMembers() {
            return entering != null || leaving != null;
        }
    }

    /** Steps that may wait for one lane; beyond it messages are refused, while entering and leaving still count. */
    static final int MAX_WAITING_STEPS = 16_384;

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
        for (Step step : takeQueue()) {
            if (step.changesMembers()) {
                tell(batch);
                batch = new ArrayList<>();
                change(step);
            }
            if (step.event() != null) {
                batch.add(step.event());
            }
        }
        tell(batch);
        audiences.values().forEach(Audience::flush);
    }

    private List<Step> takeQueue() {
        synchronized (queueLock) {
            List<Step> taken = queue;
            queue = new ArrayList<>();
            return taken;
        }
    }

    private void change(Step step) {
        Member entering = step.entering();
        if (entering != null) {
            audiences
                    .computeIfAbsent(entering.encoder(), encoder -> new Audience(encoder, deliveries))
                    .add(entering);
        }
        Member leaving = step.leaving();
        if (leaving != null) {
            Audience audience = audiences.get(leaving.encoder());
            if (audience != null && audience.remove(leaving)) {
                audiences.remove(leaving.encoder());
            }
        }
    }

    private void tell(List<RoomEvent> events) {
        if (!events.isEmpty()) {
            audiences.values().forEach(audience -> audience.tell(events));
        }
    }
}
