package cortile.desktop.model;

import cortile.desktop.model.Conversation.Acquaintance;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Problem.NoConnection;
import cortile.desktop.model.Problem.Refused;
import cortile.desktop.model.Problem.Untrusted;
import cortile.desktop.model.SessionState.Phase;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Invited;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Duration;
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
     * @param memory what is kept from one run of the program to the next
     */
    public record World(Transport transport, Scheduler scheduler, Memory memory, Login.Method logins) {}

    private final World world;
    private final Scheduler scheduler;
    private final Comeback comeback;
    private final Arrival arrival;
    private final DraftKeeper drafts;
    private final UnsentKeeper unsent;
    private final Notices notices;
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
    private Optional<Encryption> encryption = Optional.empty();

    private final IgnoredPeople ignored = new IgnoredPeople();

    /** A session that has not begun; the ids it is given for messages are each used once by anybody. */
    public ChatSession(World world, Backoff backoff, Supplier<String> ids) {
        this.world = world;
        this.scheduler = world.scheduler();
        this.comeback = new Comeback(scheduler, backoff);
        this.drafts = new DraftKeeper(world.memory().drafts(), scheduler);
        this.unsent = new UnsentKeeper(world.memory().unsent());
        this.notices = new Notices(world.memory().levels(), this::target);
        this.questions = new Questions(ids, this::send);
        PageTurns turns = new PageTurns();
        Conversation.Means means = new Conversation.Means(
                ids, scheduler, this::send, turns, ignored, this::caughtUp, unsent, notices::heard);
        this.rooms = new Rooms(() -> new Conversation(means), drafts);
        this.arrival = new Arrival(rooms, unsent, scheduler);
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

    /** How the present connection is encrypted, or was the last one; nothing where others can read along. */
    public Optional<Encryption> encryption() {
        return encryption;
    }

    void encrypted(Optional<Encryption> how) {
        encryption = how;
    }

    /** Believes from now on that the server is who it says: the user has compared the fingerprint. */
    public void believe(Untrusted server) {
        world.memory().certificates().keep(server.endpoint(), server.fingerprint());
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

    /** Of which messages the user is to be told. */
    public Notices notices() {
        return notices;
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
        return comeback.until(state);
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
        unsent.setTarget(wanted);
        comeback.reset();
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

    /** Ends without a goodbye: the program comes back at once, as the same person. */
    public void suspend() {
        drafts.keepAll();
        drop();
    }

    private void sayGoodbye() {
        Attempt attempt = current;
        current = null;
        comeback.cancel();
        if (attempt != null) {
            attempt.leave();
        }
        disconnected();
    }

    private void drop() {
        Attempt attempt = current;
        current = null;
        comeback.cancel();
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
        Attempt attempt = new Attempt(wanted, this, world, login);
        current = attempt;
        comeback.limit(Attempt.HANDSHAKE_LIMIT, attempt::handshakeIsOverdue);
        attempt.begin(world.transport());
    }

    boolean isCurrent(Attempt attempt) {
        return attempt == current;
    }

    /** The server let us in. */
    void welcomed(Target where, Welcome welcome) {
        comeback.cancel();
        world.memory().tokens().keep(where, new Pass(welcome.token(), welcome.history()));
        Map<Conversation, Acquaintance> met = arrival.enter(where.endpoint(), welcome);
        account.reset(welcome.registered());
        comeback.reset();
        become(SessionState.of(Phase.ONLINE));
        arrival.catchUp(met, welcome, where.endpoint().toString());
    }

    private void renewToken(String token) {
        Target where = target;
        if (where != null) {
            world.memory()
                    .tokens()
                    .of(where)
                    .ifPresent(pass -> world.memory().tokens().keep(where, new Pass(token, pass.history())));
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
            world.memory().tokens().of(before).ifPresent(pass -> {
                world.memory().tokens().drop(before);
                world.memory().tokens().keep(now, pass);
            });
            target = now;
            drafts.setTarget(now);
            unsent.setTarget(now);
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
        ended(refusal, comeback.isWorthWhile(refusal));
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
            become(comeback.plan(problem, () -> retry(problem)));
        } else {
            become(SessionState.of(Phase.STOPPED, problem));
        }
    }

    private void retry(Problem problem) {
        comeback.cancel();
        if (target != null) {
            open(target, Optional.empty(), SessionState.reconnecting(problem, comeback.attempt()));
        }
    }

    private void become(SessionState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
