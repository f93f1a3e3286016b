package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Marked;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /** How a server we enter stands to the one we were on before. */
    enum Acquaintance {
        /** Another one. */
        NEW,
        /** The same. */
        KNOWN,
        /** The same, but what it told before is no more. */
        WIPED
    }

    private final Timeline timeline = new Timeline();
    private final MessageChanges changes = new MessageChanges(timeline);
    private final Outbox outbox = new Outbox();
    private final Supplier<String> ids;
    private final HistoryReader reader;
    private final RoomFacts facts;
    private final EntryReader entries;
    private final CatchUp catchUp;
    private final EarlierMessages earlier;
    private @Nullable Endpoint server;
    private String history = "";

    /**
     * @param sender sends over the present connection; false where there is none
     * @param caughtUp run when what waits may be sent
     */
    Conversation(Supplier<String> ids, Scheduler scheduler, Predicate<ClientMessage> sender, Runnable caughtUp) {
        this.ids = ids;
        this.reader = new HistoryReader(sender, scheduler);
        this.facts = new RoomFacts(scheduler, this::hear);
        this.entries = new EntryReader(timeline, outbox, facts);
        this.catchUp = new CatchUp(reader, new Room(caughtUp));
        this.earlier = new EarlierMessages(reader, timeline, catchUp, scheduler, new EarlierMessages.Reading() {
            @Override
            public Optional<Said> read(HistoryEntry entry, long asOf) {
                return entries.read(entry, asOf);
            }

            @Override
            public void asked() {
                changes.pageAsked();
            }

            @Override
            public void settled() {
                changes.pageSettled();
            }
        });
    }

    private void hear(Happened happened) {
        catchUp.hear(happened);
    }

    public Timeline timeline() {
        return timeline;
    }

    public EarlierMessages earlier() {
        return earlier;
    }

    /** Who is there, and what the room is about. */
    public RoomFacts facts() {
        return facts;
    }

    public Roster roster() {
        return facts.roster();
    }

    /** Our name as the server gave it; empty before that. */
    public String ownName() {
        return facts.ownName();
    }

    /** The room's name; empty before the first welcome. */
    public String room() {
        return facts.room();
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

    /** Everything up to this has been shown or given up. */
    long seen() {
        return catchUp.seen();
    }

    /** Shows our message and keeps it until the server answers. */
    Say write(Words words, Instant at) {
        String id = ids.get();
        Say say = say(id, words);
        outbox.add(id, say);
        timeline.addUnderWay(Said.unsettled(id, at, ownName(), words, deliveryNow()));
        return say;
    }

    private Say say(String id, Words words) {
        return new Say(id, room(), words.text(), words.action(), words.replyTo());
    }

    /** Keeps a change of ours until the server answers; it is shown when told. */
    ClientMessage change(Function<String, ClientMessage> withId) {
        String id = ids.get();
        ClientMessage message = withId.apply(id);
        outbox.add(id, message);
        return message;
    }

    /** Takes up a message of ours that was not sent, under the same id. */
    Optional<Say> writeAgain(String id) {
        return timeline.unsettled(id)
                .filter(said -> said.delivery() == Delivery.FAILED)
                .map(said -> {
                    Say say = say(id, said.words());
                    outbox.add(id, say);
                    timeline.takeUpAgain(id, deliveryNow());
                    return say;
                });
    }

    private Delivery deliveryNow() {
        return isLive() ? Delivery.SENDING : Delivery.QUEUED;
    }

    void mark(String id, Delivery delivery) {
        timeline.mark(id, delivery);
    }

    /** What waits for the server by its id, oldest first. */
    Map<String, ClientMessage> waiting() {
        return outbox.waiting();
    }

    /** What was on its way may or may not have arrived: it waits again, under the same id. */
    void disconnected() {
        reader.forget();
        catchUp.stop();
        earlier.reset();
        facts.typing().clear();
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

    /** The server let us in; says whether we know it. */
    Acquaintance entered(Endpoint endpoint, Welcome welcome) {
        boolean known = endpoint.equals(server) && welcome.lobby().room().equals(room());
        boolean sameHistory =
                welcome.history().equals(history) && welcome.lobby().seq() >= catchUp.seen();
        if (!known) {
            abandon();
        }
        server = endpoint;
        history = welcome.history();
        facts.reset(welcome.lobby(), welcome.name());
        changes.setOwnName(ownName());
        if (!known) {
            return Acquaintance.NEW;
        }
        return sameHistory ? Acquaintance.KNOWN : Acquaintance.WIPED;
    }

    /** Shows what was said before the welcome, as far as it is not shown. */
    void catchUp(long until, Acquaintance acquaintance, Happened arrival) {
        catchUp.begin(until, acquaintance, arrival);
    }

    /** Whether the message is about this room, or about none. */
    boolean concerns(ServerMessage message) {
        if (message instanceof HistoryEntry entry) {
            return entry.room().equals(room());
        } else if (message instanceof RoomNews news) {
            return news.room().equals(room());
        }
        return !(message instanceof Marked marked) || marked.room().equals(room());
    }

    void heard(HistoryEntry entry) {
        if (entry instanceof HistoryEntry.Message) {
            facts.typing().stops(entry.from());
        }
        catchUp.hear(entry);
    }

    void renamed(RoomNews.Renamed renamed) {
        facts.renamed(renamed);
        changes.setOwnName(ownName());
    }

    void history(History page) {
        reader.answered(page);
    }

    void notice(Notice notice) {
        catchUp.hear(new Happened(notice.at(), Kind.NOTICE, notice.text()));
    }

    /** The server refused something: a message of ours, a page of history, or it does not say what. */
    void failure(Failure failure, Instant at) {
        Optional<ErrorCode> code = ErrorCode.of(failure.code());
        String ref = failure.ref();
        if (ref != null && outbox.remove(ref).filter(Say.class::isInstance).isPresent()) {
            timeline.setAside(ref, mayBeSentAgain(code) ? Delivery.FAILED : Delivery.REFUSED, failure.text());
        } else if (reader.isAnswer(ref) || (ref == null && concernsHistory(code) && reader.isBusy())) {
            reader.unavailable();
        } else {
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

    private final class Room implements CatchUp.Room {
        private final Runnable caughtUp;

        Room(Runnable caughtUp) {
            this.caughtUp = caughtUp;
        }

        @Override
        public void take(HistoryEntry entry, long asOf) {
            entries.read(entry, asOf).ifPresentOrElse(timeline::place, () -> changes.apply(entry));
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
