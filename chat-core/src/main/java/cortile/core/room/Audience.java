package cortile.core.room;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.RoomEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The members on one lane who are told things in the same words: what happens is encoded once for all of them.
 *
 * <p>Who must not hear of their own doings are the exception and get a frame of their own. Confined to the lane.
 */
final class Audience {

    private final RoomEncoder encoder;
    private final LongAdder deliveries;
    private final Map<Long, Integer> places = new HashMap<>();
    // A list, because telling everybody walks it once a batch and must neither allocate nor chase pointers.
    private final ArrayList<Member> members = new ArrayList<>();

    Audience(RoomEncoder encoder, LongAdder deliveries) {
        this.encoder = encoder;
        this.deliveries = deliveries;
    }

    void add(Member member) {
        places.put(member.id(), members.size());
        members.add(member);
    }

    /** Takes the member out; returns whether nobody is left. */
    boolean remove(Member member) {
        Integer place = places.remove(member.id());
        if (place != null) {
            // The last one moves into the gap: order among members means nothing.
            Member last = members.remove(members.size() - 1);
            if (last != member) {
                members.set(place, last);
                places.put(last.id(), place);
            }
        }
        return members.isEmpty();
    }

    /** Gives the events to every member's outbox. */
    void tell(List<RoomEvent> events) {
        if (encoder.oneEventPerFrame()) {
            events.forEach(event -> tellTogether(List.of(event)));
        } else {
            tellTogether(events);
        }
    }

    void flush() {
        for (int i = 0; i < members.size(); i++) {
            members.get(i).outbox().flush();
        }
    }

    private void tellTogether(List<RoomEvent> events) {
        List<Member> deafToSome = deafToSome(events);
        Frame frame = encoder.encode(events);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (deafToSome.isEmpty() || !deafToSome.contains(member)) {
                member.outbox().offer(frame);
            }
        }
        frame.release();
        deafToSome.forEach(member -> tellWhatOthersDid(member, events));
        deliveries.add((long) members.size() * events.size());
    }

    private List<Member> deafToSome(List<RoomEvent> events) {
        List<Member> deaf = List.of();
        for (RoomEvent event : events) {
            Integer place = encoder.echoes(event) ? null : places.get(event.sessionId());
            if (place != null && !deaf.contains(members.get(place))) {
                deaf = deaf.isEmpty() ? new ArrayList<>() : deaf;
                deaf.add(members.get(place));
            }
        }
        return deaf;
    }

    private void tellWhatOthersDid(Member member, List<RoomEvent> events) {
        List<RoomEvent> others = events.stream()
                .filter(event -> event.sessionId() != member.id() || encoder.echoes(event))
                .toList();
        if (!others.isEmpty()) {
            Frame frame = encoder.encode(others);
            member.outbox().offer(frame);
            frame.release();
        }
    }
}
