package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Joined;
import cortile.protocol.message.ServerMessage.Left;
import cortile.protocol.message.ServerMessage.Message;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * One room as we see it: what was said, who is there, and which of our own messages the server has answered.
 *
 * <p>Our own message is shown at once and settles in its place when the server sends it back with the same id; it is
 * never shown twice. Outlives connections. Confined to the model's thread.
 */
public final class Conversation {

    private final Timeline timeline = new Timeline();
    private final Roster roster = new Roster();
    private final Outbox outbox = new Outbox();
    private final Supplier<String> ids;
    private String ownName = "";
    private String room = "";

    Conversation(Supplier<String> ids) {
        this.ids = ids;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Roster roster() {
        return roster;
    }

    /** Our name as the server gave it; the name asked for before that. */
    public String ownName() {
        return ownName;
    }

    /** The room's name; empty before the first welcome. */
    public String room() {
        return room;
    }

    /** How many of our messages the server has not answered. */
    public int unanswered() {
        return outbox.size();
    }

    boolean outboxIsFull() {
        return outbox.isFull();
    }

    /** Shows our message and keeps it until the server answers. */
    Say write(String text, Instant at, Delivery delivery) {
        String id = ids.get();
        outbox.add(id, text);
        timeline.add(Said.own(id, at, ownName, text, delivery));
        return new Say(id, text);
    }

    void mark(String id, Delivery delivery) {
        timeline.changeOwn(id, said -> said.with(delivery));
    }

    /** What waits for the server, oldest first. */
    List<Say> waiting() {
        return outbox.waiting();
    }

    /** What was on its way may or may not have arrived: it waits again, under the same id. */
    void disconnected() {
        outbox.ids().forEach(id -> mark(id, Delivery.QUEUED));
    }

    /** Gives up what waits: the user goes to another server. */
    void abandon() {
        List<String> given = outbox.ids();
        outbox.clear();
        given.forEach(id -> mark(id, Delivery.REFUSED));
    }

    void happened(Instant at, Kind kind, String subject) {
        timeline.add(new Happened(at, kind, subject));
    }

    void entered(Welcome welcome) {
        ownName = welcome.name();
        room = welcome.room();
        roster.reset(welcome.members());
    }

    void message(Message message) {
        boolean own = message.from().equals(ownName);
        if (own && outbox.remove(message.id())) {
            mark(message.id(), Delivery.SETTLED);
        } else if (!own) {
            timeline.add(Said.byOther(message.id(), message.at(), message.from(), message.text()));
        } else if (timeline.own(message.id()).isEmpty()) {
            timeline.add(Said.own(message.id(), message.at(), ownName, message.text(), Delivery.SETTLED));
        }
    }

    void joined(Joined joined) {
        roster.add(joined.name());
        if (!joined.name().equals(ownName)) {
            happened(joined.at(), Kind.JOINED, joined.name());
        }
    }

    void left(Left left) {
        roster.remove(left.name());
        happened(left.at(), kindOfLeaving(left.reason()), left.name());
    }

    private static Kind kindOfLeaving(String reason) {
        return switch (reason) {
            case "lost", "slow-reader" -> Kind.DROPPED;
            case "kicked" -> Kind.KICKED;
            default -> Kind.LEFT;
        };
    }

    void notice(Notice notice) {
        happened(notice.at(), Kind.NOTICE, notice.text());
    }

    /** The server refused something: a message of ours, or it does not say what. */
    void failure(Failure failure, Instant at) {
        String ref = failure.ref();
        if (ref != null && outbox.remove(ref)) {
            timeline.changeOwn(ref, said -> said.refused(failure.text()));
        } else {
            happened(at, Kind.COMPLAINT, failure.text());
        }
    }
}
