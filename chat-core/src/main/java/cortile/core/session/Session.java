package cortile.core.session;

import cortile.core.delivery.Frame;
import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import cortile.core.delivery.SessionLink;
import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Page;
import cortile.core.limit.Limits;
import cortile.core.limit.TokenBucket;
import cortile.core.room.Entry;
import cortile.core.room.Member;
import cortile.core.room.Room;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One peer's stay on the server: connected, then in a room under a name, then over.
 *
 * <p>All methods that change something are called on {@link #lane}; {@link #view} and {@link #endLater} from anywhere.
 */
public final class Session implements Member {

    private final long id;
    private final Origin origin;
    private final Instant since;
    private final Lane lane;
    private final SessionLink link;
    private final Outbox outbox;
    private final TokenBucket inputBucket;
    private final NameRegistry names;
    private final Room room;
    private final Consumer<Session> onEnd;

    private @Nullable RoomEncoder encoder; // set on entering, with the name
    private volatile @Nullable Nickname name;
    private final AtomicLong said = new AtomicLong();
    private boolean ended;

    /** What a session needs from the hub that opens it. */
    public record Surroundings(
            Limits limits, LongSupplier nanoTime, NameRegistry names, Room room, Consumer<Session> onEnd) {}

    public Session(long id, Origin origin, Instant since, Lane lane, SessionLink link, Surroundings surroundings) {
        this.id = id;
        this.origin = origin;
        this.since = since;
        this.lane = lane;
        this.link = link;
        this.outbox = new Outbox(link, surroundings.limits().outboxBytes(), this::endAsSlowReader);
        this.inputBucket = surroundings.limits().inputBucket(surroundings.nanoTime());
        this.names = surroundings.names();
        this.room = surroundings.room();
        this.onEnd = surroundings.onEnd();
    }

    /**
     * Takes the name and enters the room.
     *
     * @param how the room will be told to this session in
     * @return what the room was like then, or empty where somebody has the name already
     */
    public Optional<Entry> enter(Nickname wanted, RoomEncoder how) {
        requireNoName();
        if (ended || !names.claim(wanted, this)) {
            return Optional.empty();
        }
        encoder = how;
        name = wanted;
        return Optional.of(room.enter(this));
    }

    private void requireNoName() {
        if (name != null) {
            throw new IllegalStateException("session " + id + " is in a room already");
        }
    }

    /**
     * Tells the room something, once it is stored.
     *
     * @param messageId the peer's id for it, or null
     * @return whether it is being stored, or why not
     */
    public Intake say(@Nullable String messageId, MessageText text) {
        Intake intake = ended ? Intake.CLOSED : room.post(this, messageId, text);
        if (intake == Intake.QUEUED) {
            said.incrementAndGet();
        }
        return intake;
    }

    /** The last messages before a place in the room's order; completed on the session's lane. */
    public CompletionStage<Page> before(long seq, int limit) {
        return onLane(room.before(seq, limit));
    }

    /** The first messages after a place in the room's order; completed on the session's lane. */
    public CompletionStage<Page> after(long seq, int limit) {
        return onLane(room.after(seq, limit));
    }

    private CompletionStage<Page> onLane(CompletionStage<Page> page) {
        return page.thenApplyAsync(read -> read, lane);
    }

    /** Answers this peer alone; takes over the frame's reference. */
    public void reply(Frame frame) {
        outbox.offer(frame);
        outbox.flush();
        frame.release();
    }

    /** How much the peer may still send now. */
    public TokenBucket inputBucket() {
        return inputBucket;
    }

    /** The connector's word that the link takes more again. */
    public void linkWritable() {
        outbox.drain();
    }

    /**
     * Leaves the room, gives the name back and closes the link. The first end counts.
     *
     * @param detail a sentence for the peer; empty for the dialect's own
     */
    public void end(EndReason reason, String detail) {
        if (ended) {
            return;
        }
        ended = true;
        outbox.close();
        Nickname held = name;
        if (held != null) {
            room.leave(this, reason, () -> names.release(held, this));
        }
        onEnd.accept(this);
        link.close(reason, detail);
    }

    /** {@link #end} from any thread. */
    public void endLater(EndReason reason, String detail) {
        lane.execute(() -> end(reason, detail));
    }

    private void endAsSlowReader() {
        end(EndReason.SLOW_READER, "");
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Whether it has a name and with it a place in the room. */
    public boolean isNamed() {
        return name != null;
    }

    public Room room() {
        return room;
    }

    /** What an operator may see of it, at this moment; from any thread. */
    public SessionView view() {
        Nickname held = name;
        return new SessionView(id, held == null ? "" : held.value(), origin, since, said.get(), outbox.waitingBytes());
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String name() {
        return Objects.requireNonNull(name, "not in a room").value();
    }

    @Override
    public String identity() {
        // Guests only: whoever has the name. Accounts will be somebody under every name.
        return Objects.requireNonNull(name, "not in a room").key();
    }

    @Override
    public void notStored(@Nullable String messageId) {
        if (!ended) {
            link.notStored(messageId);
        }
    }

    @Override
    public String dialect() {
        return origin.dialect();
    }

    @Override
    public String address() {
        return origin.address();
    }

    @Override
    public Lane lane() {
        return lane;
    }

    @Override
    public RoomEncoder encoder() {
        return Objects.requireNonNull(encoder, "not in a room");
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}
