package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Problem.NoConnection;
import cortile.desktop.model.Problem.Refused;
import cortile.desktop.model.SessionState.Phase;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ServerMessage.Welcome;
import cortile.protocol.text.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's presence in a room through all its connections: connects, says, gets back, leaves.
 *
 * <p>A lost connection is made again by itself, with what was written meanwhile, until the user or the server ends it.
 * Confined to the model's thread.
 */
public final class ChatSession {

    /** As in the original client: leaves the chat. */
    private static final String QUIT_COMMAND = "/quit";

    /** How often a taken name is tried again: our own lost session may hold it until the server notices. */
    private static final int GHOST_ATTEMPTS = 5;

    private final Transport transport;
    private final Scheduler scheduler;
    private final Backoff backoff;
    private final Conversation conversation;
    private final List<Consumer<SessionState>> listeners = new ArrayList<>();

    private SessionState state = SessionState.of(Phase.SETUP);
    private @Nullable Target target;
    private @Nullable Attempt current;
    private Scheduler.Alarm alarm = () -> {};
    private int attempts;

    /** A session that has not begun; the ids it is given for messages are each used once by anybody. */
    public ChatSession(Transport transport, Scheduler scheduler, Backoff backoff, Supplier<String> ids) {
        this.transport = transport;
        this.scheduler = scheduler;
        this.backoff = backoff;
        this.conversation = new Conversation(ids, scheduler, this::send, this::sendWaiting);
    }

    public SessionState state() {
        return state;
    }

    /** Where the session was last told to go; empty before. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    public Conversation conversation() {
        return conversation;
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
        drop();
        if (target != null && !target.endpoint().equals(wanted.endpoint())) {
            conversation.abandon();
        }
        target = wanted;
        attempts = 0;
        open(wanted, SessionState.of(Phase.CONNECTING));
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

    /** Says something, now or as soon as there is a connection; {@code /quit} leaves. */
    public SayResult say(String written) {
        String text = MessageText.tidy(written);
        if (text.strip().equals(QUIT_COMMAND)) {
            leave();
            return SayResult.QUIT;
        }
        return MessageText.problemOf(text)
                .map(problem -> switch (problem) {
                    case EMPTY -> SayResult.NOTHING;
                    case TOO_LONG -> SayResult.TOO_LONG;
                })
                .orElseGet(() -> sayMessage(new MessageText(text).withoutTrailingLineEnds()));
    }

    private SayResult sayMessage(String text) {
        if (conversation.outboxIsFull()) {
            return SayResult.TOO_MANY_WAITING;
        }
        sendIfLive(conversation.write(text, scheduler.now()));
        return SayResult.ACCEPTED;
    }

    /** Sends a message again that the server could not take, under the same id. */
    public void sayAgain(String id) {
        if (!conversation.outboxIsFull()) {
            conversation.writeAgain(id).ifPresent(this::sendIfLive);
        }
    }

    private void sendIfLive(Say say) {
        if (conversation.isLive()) {
            send(say);
        }
    }

    private boolean send(ClientMessage message) {
        return current != null && current.send(message);
    }

    /** All that was said before is shown: what is not among it goes to the server now. */
    private void sendWaiting() {
        for (Say say : conversation.waiting()) {
            if (!send(say)) {
                return;
            }
            conversation.mark(String.valueOf(say.id()), Delivery.SENDING);
        }
    }

    /** Leaves for good. */
    public void leave() {
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
        conversation.disconnected();
    }

    private void drop() {
        Attempt attempt = current;
        current = null;
        alarm.cancel();
        if (attempt != null) {
            attempt.close();
        }
        conversation.disconnected();
    }

    private void open(Target wanted, SessionState connecting) {
        become(connecting);
        Attempt attempt = new Attempt(wanted, this);
        current = attempt;
        alarm = scheduler.after(Attempt.HANDSHAKE_LIMIT, attempt::handshakeIsOverdue);
        attempt.begin(transport);
    }

    boolean isCurrent(Attempt attempt) {
        return attempt == current;
    }

    Instant now() {
        return scheduler.now();
    }

    /** The server let us in. */
    void welcomed(Target where, Welcome welcome) {
        alarm.cancel();
        boolean known = conversation.entered(where.endpoint(), welcome);
        attempts = 0;
        become(SessionState.of(Phase.ONLINE));
        Kind kind = known ? Kind.RETURNED : Kind.ENTERED;
        conversation.catchUp(
                welcome,
                known,
                new Happened(scheduler.now(), kind, where.endpoint().toString()));
    }

    /** The network lost the connection, or could not make it. */
    void lost(Target where, LossCause cause) {
        ended(new NoConnection(where.endpoint(), cause), true);
    }

    /** The server ended the connection, or did not let us in. */
    void refused(Refused refusal) {
        ended(refusal, mayBeTriedAgain(refusal));
    }

    private void ended(Problem problem, boolean mayBeTriedAgain) {
        Phase before = state.phase();
        drop();
        if (before == Phase.CONNECTING) {
            become(SessionState.of(Phase.SETUP, problem));
            return;
        }
        if (before == Phase.ONLINE && target != null) {
            conversation.happened(scheduler.now(), Kind.LOST, target.endpoint().toString());
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
                    case STOPPING, SLOW_READER, SERVER_FULL, NAME_TIMEOUT -> true;
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
            open(target, SessionState.reconnecting(problem, Math.max(1, attempts)));
        }
    }

    private void become(SessionState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
