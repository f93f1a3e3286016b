package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    /** How many entries a room keeps that is not shown: what is older is fetched again when it is looked for. */
    static final int MAX_ENTRIES_UNSEEN = 500;

    /**
     * What a conversation works with.
     *
     * @param sender sends over the present connection; false where there is none
     * @param ignored whose words are not shown
     * @param caughtUp told when what waits may be sent
     * @param unsent keeps what waits
     * @param heard told of each message that was said just now
     */
    record Means(
            Supplier<String> ids,
            Scheduler scheduler,
            Predicate<ClientMessage> sender,
            PageTurns turns,
            IgnoredPeople ignored,
            Consumer<Conversation> caughtUp,
            Outbox.Copy unsent,
            BiConsumer<Conversation, Said> heard) {}

    private final Timeline timeline = new Timeline(MAX_ENTRIES_UNSEEN);
    private final MessageChanges changes = new MessageChanges(timeline);
    private final Drafting drafting = new Drafting();
    private final Means means;
    private final OwnMessages own;
    private final HistoryReader reader;
    private final RoomFacts facts;
    private final EntryReader entries;
    private final CatchUp catchUp;
    private final EarlierMessages earlier;
    private final ReadMarker readMarker;
    private final List<Runnable> catchUpListeners = new ArrayList<>();
    private Instant lastActivity = Instant.EPOCH;
    private boolean lossTold;

    Conversation(Means means) {
        this.means = means;
        this.reader = new HistoryReader(this::room, means.sender(), means.scheduler(), means.turns());
        this.facts = new RoomFacts(means.scheduler(), this::hear);
        Outbox outbox = new Outbox(means.unsent());
        this.entries = new EntryReader(timeline, outbox, facts, means.ignored());
        this.own = new OwnMessages(timeline, facts, outbox, means.ids(), this::isLive);
        this.catchUp = new CatchUp(reader, new Room());
        this.earlier = new EarlierMessages(reader, timeline, catchUp, means.scheduler(), new EarlierPages());
        this.readMarker = new ReadMarker(this, means.scheduler(), means.sender());
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

    /** How far the user has read, and what is unread. */
    public ReadMarker readMarker() {
        return readMarker;
    }

    /** What the user is writing here. */
    public Drafting drafting() {
        return drafting;
    }

    /** When somebody last said something here; the epoch where that is not known. */
    public Instant lastActivity() {
        return lastActivity;
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
        return own.unanswered();
    }

    /** What we said and changed here and the server has not answered. */
    OwnMessages own() {
        return own;
    }

    /** Whether what is written may be sent at once. */
    boolean isLive() {
        return catchUp.isLive();
    }

    /** Whether what was said before we came is still being read. */
    public boolean isCatchingUp() {
        return catchUp.isUnderWay();
    }

    /** Tells the listener when reading that begins and ends. */
    public void onCatchUp(Runnable listener) {
        catchUpListeners.add(listener);
    }

    /** Everything up to this has been shown or given up. */
    long seen() {
        return catchUp.seen();
    }

    /** What was on its way may or may not have arrived: it waits again, under the same id. */
    void disconnected() {
        reader.forget();
        catchUp.stop();
        earlier.reset();
        facts.typing().clear();
        own.waitAgain();
        catchUpListeners.forEach(Runnable::run);
    }

    /** Something the server does not tell. */
    void happened(Happened happened) {
        timeline.add(happened);
    }

    /** The connection was lost: a row where the user is looking, and one when it is there again. */
    void tellLoss(Instant at, Endpoint where) {
        lossTold = true;
        happened(new Happened(at, Kind.LOST, where.toString()));
    }

    /** What was not sent in a room that is gone. */
    void tellUnsent(String room, List<String> texts) {
        happened(new Happened(means.scheduler().now(), Kind.UNSENT, room, String.join("\n", texts)));
    }

    /** The room is shown, so it may grow. */
    void opened() {
        timeline.limit(Timeline.MAX_ENTRIES);
    }

    /** Another room is shown. */
    void left() {
        readMarker.left();
        timeline.limit(MAX_ENTRIES_UNSEEN);
    }

    /**
     * We are in the room, on this connection.
     *
     * @param name ours
     */
    void entered(RoomState state, String name, Acquaintance acquaintance) {
        facts.reset(state, name);
        changes.setOwnName(name);
        readMarker.reset(state.read(), acquaintance != Acquaintance.KNOWN);
    }

    /**
     * Shows what was said before we were in, as far as it is not shown.
     *
     * @param where for the line that says that we are in; only the lobby, and who was told of the loss, needs one
     */
    void catchUp(long until, Acquaintance acquaintance, String where) {
        Kind kind = acquaintance == Acquaintance.NEW ? Kind.ENTERED : Kind.RETURNED;
        Happened arrival = new Happened(means.scheduler().now(), kind, where);
        boolean shown = lossTold || room().equals(NativeProtocol.LOBBY);
        lossTold = false;
        catchUp.begin(until, acquaintance, arrival, shown);
        catchUpListeners.forEach(Runnable::run);
    }

    /** How what the server tells stands to what is shown. */
    Acquaintance acquaintance(boolean sameHistory, long seq) {
        return sameHistory && seq >= catchUp.seen() ? Acquaintance.KNOWN : Acquaintance.WIPED;
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

    /** The server refused something; false where it is nothing of this room's. */
    boolean failed(Failure failure, Instant at) {
        String ref = failure.ref();
        Optional<ClientMessage> message = ref == null ? Optional.empty() : own.refused(ref, failure);
        if (message.isPresent()) {
            if (!(message.get() instanceof ClientMessage.Say)) {
                complain(at, failure);
            }
            return true;
        }
        boolean page = reader.isAnswer(ref) || (ref == null && concernsHistory(failure) && reader.isBusy());
        if (page) {
            reader.unavailable();
        }
        return page;
    }

    /** Shows why something was not done that was asked for here; nothing where it was done. */
    public void refused(Optional<Refusal> refusal) {
        refusal.ifPresent(
                why -> happened(new Happened(means.scheduler().now(), Kind.COMPLAINT, why.text(), why.code())));
    }

    /** The server said no, and it is not known to what. */
    void complain(Instant at, Failure failure) {
        catchUp.hear(new Happened(at, Kind.COMPLAINT, failure.text(), failure.code()));
    }

    /** A server without history does not know what we ask for. */
    private static boolean concernsHistory(Failure failure) {
        return ErrorCode.of(failure.code())
                .filter(is -> is == ErrorCode.NO_HISTORY || is == ErrorCode.UNKNOWN_TYPE)
                .isPresent();
    }

    private void noteActivity(Instant at) {
        lastActivity = at.isAfter(lastActivity) ? at : lastActivity;
    }

    private final class Room implements CatchUp.Room {
        @Override
        public void take(HistoryEntry entry, long asOf) {
            entries.read(entry, asOf).ifPresentOrElse(this::place, () -> changes.apply(entry));
        }

        private void place(Said said) {
            timeline.place(said);
            noteActivity(said.at());
            readMarker.shown(said, !catchUp.isLive());
            if (catchUp.isLive()) {
                means.heard().accept(Conversation.this, said);
            }
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
            means.caughtUp().accept(Conversation.this);
            catchUpListeners.forEach(Runnable::run);
        }
    }

    private final class EarlierPages implements EarlierMessages.Reading {
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
    }
}
