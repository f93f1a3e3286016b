package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Joined;
import cortile.protocol.message.ServerMessage.Left;
import cortile.protocol.message.ServerMessage.Message;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One room as we see it: what was said, who is there, and which of our own messages the server has answered.
 *
 * <p>Our own message is shown at once and settles in its place when the server tells it with the same id, live or in a
 * page of history; it is never shown twice. Outlives connections. Confined to the model's thread.
 */
public final class Conversation {

    private final Timeline timeline = new Timeline();
    private final Roster roster = new Roster();
    private final Outbox outbox = new Outbox();
    private final Supplier<String> ids;
    private final HistoryReader reader;
    private final CatchUp catchUp;
    private final EarlierMessages earlier;
    private @Nullable Endpoint server;
    private String ownName = "";
    private String room = "";

    /**
     * @param sender sends over the present connection; false where there is none
     * @param caughtUp run when what waits may be sent
     */
    Conversation(Supplier<String> ids, Scheduler scheduler, Predicate<ClientMessage> sender, Runnable caughtUp) {
        this.ids = ids;
        this.reader = new HistoryReader(sender, scheduler);
        this.catchUp = new CatchUp(reader, new Room(caughtUp));
        this.earlier = new EarlierMessages(reader, timeline, catchUp, scheduler, this::read);
    }

    public Timeline timeline() {
        return timeline;
    }

    public EarlierMessages earlier() {
        return earlier;
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

    /** Whether what is written may be sent at once. */
    boolean isLive() {
        return catchUp.isLive();
    }

    /** Shows our message and keeps it until the server answers. */
    Say write(String text, Instant at) {
        String id = ids.get();
        outbox.add(id, text);
        timeline.addUnderWay(Said.unsettled(id, at, ownName, text, deliveryNow()));
        return new Say(id, text);
    }

    /** Takes up a message of ours that was not sent, under the same id. */
    Optional<Say> writeAgain(String id) {
        return timeline.unsettled(id)
                .filter(said -> said.delivery() == Delivery.FAILED)
                .map(said -> {
                    outbox.add(id, said.text());
                    timeline.takeUpAgain(id, deliveryNow());
                    return new Say(id, said.text());
                });
    }

    private Delivery deliveryNow() {
        return isLive() ? Delivery.SENDING : Delivery.QUEUED;
    }

    void mark(String id, Delivery delivery) {
        timeline.mark(id, delivery);
    }

    /** What waits for the server, oldest first. */
    List<Say> waiting() {
        return outbox.waiting();
    }

    /** What was on its way may or may not have arrived: it waits again, under the same id. */
    void disconnected() {
        reader.forget();
        catchUp.stop();
        earlier.reset();
        outbox.ids().forEach(id -> mark(id, Delivery.QUEUED));
    }

    /** Gives up what waits: the user goes to another server. */
    void abandon() {
        List<String> given = outbox.ids();
        outbox.clear();
        given.forEach(id -> timeline.setAside(id, Delivery.REFUSED, ""));
        timeline.refuseFailed();
    }

    /** Something the server does not tell. */
    void happened(Instant at, Kind kind, String subject) {
        timeline.add(new Happened(at, kind, subject));
    }

    /** The server let us in; says whether we were in this room of this server before. */
    boolean entered(Endpoint endpoint, Welcome welcome) {
        boolean known = endpoint.equals(server) && welcome.room().equals(room);
        if (!known) {
            abandon();
        }
        server = endpoint;
        ownName = welcome.name();
        room = welcome.room();
        roster.reset(welcome.members());
        return known;
    }

    /** Shows what was said before the welcome, as far as it is not shown. */
    void catchUp(Welcome welcome, boolean known, Happened arrival) {
        catchUp.begin(welcome, known, arrival);
    }

    void message(Message message) {
        catchUp.hear(message);
    }

    void history(History page) {
        reader.answered(page);
    }

    void joined(Joined joined) {
        roster.add(joined.name());
        if (!joined.name().equals(ownName)) {
            catchUp.hear(new Happened(joined.at(), Kind.JOINED, joined.name()));
        }
    }

    void left(Left left) {
        roster.remove(left.name());
        catchUp.hear(new Happened(left.at(), kindOfLeaving(left.reason()), left.name()));
    }

    private static Kind kindOfLeaving(String reason) {
        return switch (reason) {
            case "lost", "slow-reader" -> Kind.DROPPED;
            case "kicked" -> Kind.KICKED;
            default -> Kind.LEFT;
        };
    }

    void notice(Notice notice) {
        catchUp.hear(new Happened(notice.at(), Kind.NOTICE, notice.text()));
    }

    /** The server refused something: a message of ours, a page of history, or it does not say what. */
    void failure(Failure failure, Instant at) {
        Optional<ErrorCode> code = ErrorCode.of(failure.code());
        String ref = failure.ref();
        if (ref != null && outbox.remove(ref)) {
            timeline.setAside(ref, mayBeSentAgain(code) ? Delivery.FAILED : Delivery.REFUSED, failure.text());
        } else if (!(ref == null && concernsHistory(code) && reader.refused())) {
            catchUp.hear(new Happened(at, Kind.COMPLAINT, failure.text()));
        }
    }

    private static boolean mayBeSentAgain(Optional<ErrorCode> code) {
        return code.filter(is -> is == ErrorCode.NOT_STORED || is == ErrorCode.BUSY)
                .isPresent();
    }

    /** A server without history does not know what we ask for. */
    private static boolean concernsHistory(Optional<ErrorCode> code) {
        return code.filter(is -> is == ErrorCode.NO_HISTORY || is == ErrorCode.UNKNOWN_TYPE)
                .isPresent();
    }

    /** The message as an entry; where it is ours the server has it now. */
    private Said read(Message message) {
        // Written under another name of ours it may have arrived before we took this one.
        boolean waits = timeline.unsettled(message.id())
                .filter(said -> said.author().equals(message.from()))
                .isPresent();
        boolean own = waits || message.from().equals(ownName);
        if (own) {
            outbox.remove(message.id());
        }
        return Said.told(message, own);
    }

    private final class Room implements CatchUp.Room {
        private final Runnable caughtUp;

        Room(Runnable caughtUp) {
            this.caughtUp = caughtUp;
        }

        @Override
        public void place(Message message) {
            timeline.place(read(message));
        }

        @Override
        public void add(Happened happened) {
            timeline.add(happened);
        }

        @Override
        public void beginAnew() {
            timeline.beginAnew();
        }

        @Override
        public void caughtUp() {
            caughtUp.run();
        }
    }
}
