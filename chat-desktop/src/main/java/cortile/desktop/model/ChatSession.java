package cortile.desktop.model;

import cortile.desktop.model.Conversation.Acquaintance;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Problem.NoConnection;
import cortile.desktop.model.Problem.Refused;
import cortile.desktop.model.SessionState.Phase;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Invited;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's presence on a server through all its connections: connects, gets back, leaves.
 *
 * <p>A lost connection is made again by itself, with what was written meanwhile, until the user or the server ends it.
 * Confined to the model's thread.
 */
public final class ChatSession {

    /**
     * What a session needs of the world.
     *
     * @param tokens what servers know us by
     * @param drafts what was begun to be written
     */
    public record World(Transport transport, Scheduler scheduler, Tokens tokens, Drafts drafts, Login.Method logins) {}

    /** How often a taken name is tried again: our own lost session may hold it until the server notices. */
    private static final int GHOST_ATTEMPTS = 5;

    private final World world;
    private final Scheduler scheduler;
    private final Backoff backoff;
    private final DraftKeeper drafts;
    private final Rooms rooms;
    private final Questions questions;
    private final RoomRequests requests;
    private final MessageSearch search;
    private final Speech speech;
    private final OwnAccount account;
    private final TypingSign typingSign;
    private final List<Consumer<SessionState>> listeners = new ArrayList<>();

    private SessionState state = SessionState.of(Phase.SETUP);
    private @Nullable Target target;
    private @Nullable Attempt current;
    private Scheduler.Alarm alarm = () -> {};
    private int attempts;

    private final IgnoredPeople ignored = new IgnoredPeople();

    /** A session that has not begun; the ids it is given for messages are each used once by anybody. */
    public ChatSession(World world, Backoff backoff, Supplier<String> ids) {
        this.world = world;
        this.scheduler = world.scheduler();
        this.backoff = backoff;
        this.drafts = new DraftKeeper(world.drafts(), scheduler);
        this.questions = new Questions(ids, this::send);
        PageTurns turns = new PageTurns();
        Conversation.Means means = new Conversation.Means(ids, scheduler, this::send, turns, ignored, this::caughtUp);
        this.rooms = new Rooms(() -> new Conversation(means), drafts);
        this.requests = new RoomRequests(questions, rooms);
        this.search = new MessageSearch(questions);
        Commands commands = new Commands(rooms, requests, scheduler, ids, this::send, this::leave);
        this.speech = new Speech(rooms, scheduler, this::send, commands);
        this.account = new OwnAccount(ids, this::send, this::renewToken, this::tellOwn);
        this.typingSign = new TypingSign(rooms, scheduler, this::send);
    }

    public SessionState state() {
        return state;
    }

    /** Where the session was last told to go; empty before. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /** The rooms and conversations of two. */
    public Rooms rooms() {
        return rooms;
    }

    /** The room that is shown. */
    public Conversation conversation() {
        return rooms.active();
    }

    public RoomRequests requests() {
        return requests;
    }

    public MessageSearch search() {
        return search;
    }

    /** Reads what was said around this place of a room; tells it, or why not. */
    public void readAround(Conversation room, long seq, Consumer<Excerpt> reader, Consumer<Refusal> refused) {
        Excerpt.read(questions, room, seq, reader, refused);
    }

    Questions questions() {
        return questions;
    }

    public Speech speech() {
        return speech;
    }

    public OwnAccount account() {
        return account;
    }

    public TypingSign typingSign() {
        return typingSign;
    }

    /** Tells the listener of each new state, on the model's thread. */
    public void addListener(Consumer<SessionState> listener) {
        listeners.add(listener);
    }

    /** How long until the next attempt; zero where none is due. */
    public Duration untilRetry() {
        Instant now = scheduler.now();
        return state.retryAt()
                .filter(now::isBefore)
                .map(at -> Duration.between(now, at))
                .orElse(Duration.ZERO);
    }

    /** Connects as the form asks. Messages that wait for another server are given up. */
    public void connect(Target wanted) {
        connect(wanted, Optional.empty());
    }

    /** Connects as the owner of an account; the password is used this once and not kept. */
    public void connect(Target wanted, String password) {
        Optional<Login> login = world.logins().begin(wanted.name(), password);
        if (login.isEmpty()) {
            become(SessionState.of(Phase.SETUP, new Refused(wanted, ErrorCode.LOGIN_FAILED.wireName(), "")));
        } else {
            connect(wanted, login);
        }
    }

    private void connect(Target wanted, Optional<Login> login) {
        drop();
        if (target != null && !target.endpoint().equals(wanted.endpoint())) {
            rooms.forgetAll();
        }
        target = wanted;
        drafts.setTarget(wanted);
        attempts = 0;
        open(wanted, login, SessionState.of(Phase.CONNECTING));
    }

    /** Back to the connect form: the attempt is given up, or the user wants another server. */
    public void backToForm() {
        sayGoodbye();
        become(SessionState.of(Phase.SETUP));
    }

    /** Tries at once, whatever was planned; only where the connection is lost. */
    public void reconnectNow() {
        boolean lost = state.phase() == Phase.WAITING || state.phase() == Phase.STOPPED;
        state.problem().filter(problem -> lost).ifPresent(this::retry);
    }

    private boolean send(ClientMessage message) {
        return current != null && current.send(message);
    }

    private void caughtUp(Conversation room) {
        speech.sendWaiting(room);
    }

    /** Leaves for good. */
    public void leave() {
        drafts.keepAll();
        sayGoodbye();
        become(SessionState.of(Phase.LEFT));
    }

    private void sayGoodbye() {
        Attempt attempt = current;
        current = null;
        alarm.cancel();
        if (attempt != null) {
            attempt.leave();
        }
        disconnected();
    }

    private void drop() {
        Attempt attempt = current;
        current = null;
        alarm.cancel();
        if (attempt != null) {
            attempt.close();
        }
        disconnected();
    }

    private void disconnected() {
        rooms.all().forEach(Conversation::disconnected);
        questions.forget();
    }

    private void open(Target wanted, Optional<Login> login, SessionState connecting) {
        become(connecting);
        Attempt attempt = new Attempt(wanted, this, world.tokens().of(wanted), login);
        current = attempt;
        alarm = scheduler.after(Attempt.HANDSHAKE_LIMIT, attempt::handshakeIsOverdue);
        attempt.begin(world.transport());
    }

    boolean isCurrent(Attempt attempt) {
        return attempt == current;
    }

    /** The server let us in. */
    void welcomed(Target where, Welcome welcome) {
        alarm.cancel();
        world.tokens().keep(where, new Pass(welcome.token(), welcome.history()));
        Map<Conversation, Acquaintance> met = rooms.welcomed(where.endpoint(), welcome);
        account.reset(welcome.registered());
        attempts = 0;
        become(SessionState.of(Phase.ONLINE));
        catchUp(met, welcome, where.endpoint().toString());
    }

    /** The room that is shown does not wait for the others. */
    private void catchUp(Map<Conversation, Acquaintance> met, Welcome welcome, String where) {
        Conversation shown = rooms.active();
        for (boolean first : List.of(true, false)) {
            for (RoomState state : welcome.rooms()) {
                rooms.find(state.room())
                        .filter(room -> (room == shown) == first)
                        .ifPresent(room -> room.catchUp(state.seq(), met.getOrDefault(room, Acquaintance.NEW), where));
            }
        }
    }

    private void renewToken(String token) {
        Target where = target;
        if (where != null) {
            world.tokens().of(where).ifPresent(pass -> world.tokens().keep(where, new Pass(token, pass.history())));
        }
    }

    private void tellOwn(Kind done) {
        conversation().happened(new Happened(scheduler.now(), done, rooms.ownName()));
    }

    /** Somebody has another name; where it is us, we come back under it. */
    boolean ignores(String name) {
        return ignored.has(name);
    }

    void ignored(List<String> names) {
        ignored.become(names);
    }

    void renamed(Renamed renamed) {
        Target before = target;
        rooms.find(renamed.room()).ifPresent(room -> room.renamed(renamed));
        // Told in each room, done once.
        if (before != null && before.name().equals(renamed.name())) {
            Target now = new Target(before.endpoint(), renamed.to());
            world.tokens().of(before).ifPresent(pass -> {
                world.tokens().drop(before);
                world.tokens().keep(now, pass);
            });
            target = now;
            drafts.setTarget(now);
            become(state);
        }
    }

    /** The server did not do what it was asked. */
    void failed(Failure failure) {
        if (!questions.failed(failure)) {
            rooms.failed(failure, scheduler.now());
        }
    }

    /** Somebody lets us into a room. */
    void invited(Invited invited) {
        conversation().happened(new Happened(scheduler.now(), Kind.INVITED, invited.by(), invited.room()));
    }

    /** The network lost the connection, or could not make it. */
    void lost(Target where, LossCause cause) {
        ended(new NoConnection(where.endpoint(), cause), true);
    }

    /** The server ended the connection, or did not let us in. */
    void refused(Refused refusal) {
        ended(refusal, mayBeTriedAgain(refusal));
    }

    /** We do not want to be on this server. */
    void stopped(Problem problem) {
        ended(problem, false);
    }

    private void ended(Problem problem, boolean mayBeTriedAgain) {
        Phase before = state.phase();
        drop();
        if (before == Phase.CONNECTING) {
            become(SessionState.of(Phase.SETUP, problem));
            return;
        }
        if (before == Phase.ONLINE && target != null) {
            conversation().tellLoss(scheduler.now(), target.endpoint());
        }
        if (mayBeTriedAgain) {
            waitForRetry(problem);
        } else {
            become(SessionState.of(Phase.STOPPED, problem));
        }
    }

    private boolean mayBeTriedAgain(Refused refusal) {
        return refusal.errorCode()
                .map(code -> switch (code) {
                    case STOPPING, SLOW_READER, SERVER_FULL, TOO_MANY_CONNECTIONS, NAME_TIMEOUT, NOT_ALIVE -> true;
                    case NAME_TAKEN -> attempts < GHOST_ATTEMPTS;
                    default -> false;
                })
                .orElse(false);
    }

    private void waitForRetry(Problem problem) {
        attempts++;
        Duration delay = backoff.before(attempts);
        alarm = scheduler.after(delay, () -> retry(problem));
        become(SessionState.waiting(problem, attempts, scheduler.now().plus(delay)));
    }

    private void retry(Problem problem) {
        alarm.cancel();
        if (target != null) {
            open(target, Optional.empty(), SessionState.reconnecting(problem, Math.max(1, attempts)));
        }
    }

    private void become(SessionState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
