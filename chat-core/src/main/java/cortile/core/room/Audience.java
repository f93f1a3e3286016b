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
 * <p>Who must not hear of their own doings, who ignores somebody, who came in the middle of a batch and who leaves before its end are the
 * exception and get frames of their own. Confined to the lane.
 */
final class Audience {

    /** Somebody who is told a batch only from one of its events on. */
    private record Newcomer(Member member, int from) {}

    private final RoomEncoder encoder;
    private final LongAdder deliveries;
    private final Map<Long, Integer> places = new HashMap<>();
    // A list, because telling everybody walks it once a batch and must neither allocate nor chase pointers.
    private final ArrayList<Member> members = new ArrayList<>();
    /** Those who do not want to hear everybody: few, and the exception. */
    private final List<Member> selective = new ArrayList<>(0);

    private final List<Newcomer> newcomers = new ArrayList<>();

    Audience(RoomEncoder encoder, LongAdder deliveries) {
        this.encoder = encoder;
        this.deliveries = deliveries;
    }

    /** @param from how many events of the next batch have happened already */
    void add(Member member, int from) {
        newcomers.add(new Newcomer(member, from));
    }

    /**
     * Takes the member out; returns whether nobody is left.
     *
     * @param untold what has happened so far of the next batch
     */
    boolean remove(Member member, List<RoomEvent> untold) {
        Integer place = places.remove(member.id());
        if (place != null) {
            tellAlone(member, untold);
            removeAt(place);
        } else if (selective.remove(member)) {
            tellAlone(member, untold);
        } else {
            newcomers.stream()
                    .filter(newcomer -> newcomer.member() == member)
                    .forEach(newcomer -> tellAlone(newcomer, untold));
            newcomers.removeIf(newcomer -> newcomer.member() == member);
        }
        return members.isEmpty() && selective.isEmpty() && newcomers.isEmpty();
    }

    private void removeAt(int place) {
        // The last one moves into the gap: order among members means nothing.
        Member last = members.remove(members.size() - 1);
        if (place < members.size()) {
            members.set(place, last);
            places.put(last.id(), place);
        }
    }

    /** Sends every member the events, or the part of them it has been there for. */
    void tell(List<RoomEvent> events) {
        if (encoder.oneEventPerFrame() && events.size() > 1) {
            events.forEach(event -> tellTogether(List.of(event)));
        } else if (!events.isEmpty()) {
            tellTogether(events);
        }
        selective.forEach(member -> tellAlone(member, events));
        newcomers.forEach(newcomer -> tellAlone(newcomer, events));
        newcomers.forEach(this::settle);
        newcomers.clear();
    }

    private void settle(Newcomer newcomer) {
        Member member = newcomer.member();
        if (member.isSelective()) {
            selective.add(member);
        } else {
            places.put(member.id(), members.size());
            members.add(member);
        }
    }

    private void tellTogether(List<RoomEvent> events) {
        List<Member> deafToSome = deafToSome(events);
        Frame frame = encoder.encode(events);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (deafToSome.isEmpty() || !deafToSome.contains(member)) {
                member.outbox().send(frame);
            }
        }
        frame.release();
        deafToSome.forEach(member -> tellAlone(member, events));
        deliveries.add((long) (members.size() - deafToSome.size()) * events.size());
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

    private void tellAlone(Newcomer newcomer, List<RoomEvent> events) {
        tellAlone(newcomer.member(), events.subList(newcomer.from(), events.size()));
    }

    /** Tells one member those of the events it is to hear. */
    private void tellAlone(Member member, List<RoomEvent> events) {
        List<RoomEvent> heard = events.stream()
                .filter(event -> event.sessionId() != member.id() || encoder.echoes(event))
                .filter(event -> !member.isSelective() || !member.ignores(Speaker.of(event)))
                .toList();
        if (heard.isEmpty() || member.outbox().isClosed()) {
            return;
        }
        if (encoder.oneEventPerFrame()) {
            heard.forEach(event -> send(member, List.of(event)));
        } else {
            send(member, heard);
        }
        deliveries.add(heard.size());
    }

    private void send(Member member, List<RoomEvent> events) {
        Frame frame = encoder.encode(events);
        member.outbox().send(frame);
        frame.release();
    }
}
