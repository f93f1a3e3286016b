package cortile.tcp.text;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Page;
import cortile.core.limit.TokenBucket;
import cortile.core.room.Entry;
import cortile.core.session.Session;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.protocol.text.Utf8;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.FirstWords;
import cortile.tcp.dialect.ForeignProtocol;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.Sentences;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in plain text: first a name, then messages, with a sentence for everything that cannot be done.
 *
 * <p>The dialects say what they greet with, what a name leads to and how a message is found in what was said. Confined to
 * the session's lane.
 */
public abstract class TextConversation implements Conversation {

    private final Peer peer;
    private final Sentences sentences;
    private final TextInput input;
    private final FirstWords firstWords = new FirstWords();
    private @Nullable Future<?> silence;

    /** Whether a client of this dialect may send its name twice. */
    protected enum NameSending {
        ONCE,
        MAYBE_TWICE
    }

    protected TextConversation(Peer peer, Sentences sentences, Duration restOfName, NameSending sending) {
        this.peer = peer;
        this.sentences = sentences;
        this.input = new TextInput(restOfName, sending == NameSending.MAYBE_TWICE);
    }

    /** A peer without a name said something that is a text: the name, as the dialect takes it. */
    protected abstract void named(String said);

    /** A peer in the room said something that is a text. */
    protected abstract void said(String said);

    /** How the room is told to this peer. */
    protected abstract RoomEncoder encoder();

    @Override
    public final void received(byte[] bytes) {
        firstWords.bytes(bytes);
        input.append(bytes);
    }

    @Override
    public final void inputEnded() {
        input.end();
    }

    @Override
    public final long proceed() {
        stopWaiting();
        firstWords.foreignProtocol().ifPresent(this::endAsForeign);
        TokenBucket bucket = session().inputBucket();
        while (!session().hasEnded()) {
            long wait = bucket.nanosUntilNext();
            if (wait > 0) {
                return wait;
            }
            TextInput.Next next = input.next();
            if (next instanceof TextInput.NeedMore) {
                input.patience().ifPresent(this::waitForSilence);
                return 0;
            }
            bucket.take();
            take(next);
        }
        return 0;
    }

    private void take(TextInput.Next next) {
        if (next instanceof TextInput.Said said) {
            firstWords.line(said.bytes());
            firstWords.foreignProtocol().ifPresentOrElse(this::endAsForeign, () -> takeText(said.bytes()));
        } else {
            refuse(sentences.messageTooLong(), sentences.badName(Nickname.Problem.TOO_LONG));
        }
    }

    private void takeText(byte[] bytes) {
        Optional<String> text = Utf8.decode(bytes);
        if (text.isEmpty()) {
            refuse(sentences.invalidUtf8(), sentences.badName(Nickname.Problem.FORBIDDEN_CHARACTER));
        } else if (session().isNamed()) {
            said(text.get());
        } else {
            named(text.get());
        }
    }

    private void refuse(String message, String name) {
        tell(session().isNamed() ? message : name);
    }

    private void endAsForeign(ForeignProtocol protocol) {
        session()
                .end(
                        EndReason.FOREIGN_PROTOCOL,
                        sentences.wrongPort(protocol, session().dialect()));
    }

    /** Enters the room under the name; false where it cannot be had, and the peer is not told yet. */
    protected final boolean enter(Nickname name) {
        Optional<Entry> entry = session().enter(name, encoder());
        entry.ifPresent(this::showEarlier);
        return entry.isPresent();
    }

    /** A peer of lines reads what was said before it came; an original client sees what it always saw. */
    private void showEarlier(Entry entry) {
        if (framing() == Framing.LINES && entry.lastSeq() > 0 && peer.historyShown() > 0) {
            session().outbox().hold();
            session().before(entry.lastSeq() + 1, peer.historyShown()).whenComplete((page, failure) -> {
                if (page != null) {
                    show(page);
                }
                session().outbox().resume();
            });
        }
    }

    private void show(Page page) {
        NettyFrame title = NettyFrame.of(framing().sentence(sentences.earlierMessages()));
        session().outbox().overtake(title);
        title.release();
        Frame earlier = encoder().encode(List.copyOf(page.messages()));
        session().outbox().overtake(earlier);
        earlier.release();
    }

    /** Says the text in the room, or tells the peer why not. */
    protected final void post(String text) {
        String tidied = MessageText.tidy(text);
        Optional<MessageText.Problem> problem = MessageText.problemOf(tidied);
        if (problem.isPresent()) {
            tell(problem.get() == MessageText.Problem.EMPTY ? sentences.emptyMessage() : sentences.messageTooLong());
        } else {
            Intake intake = session().say(null, new MessageText(tidied));
            if (intake != Intake.QUEUED) {
                tell(sentences.notSaid(intake));
            }
        }
    }

    @Override
    public final void notStored(@Nullable String messageId) {
        tell(sentences.notSaid(Intake.UNAVAILABLE));
    }

    /** Tells this peer alone a sentence. */
    protected final void tell(String sentence) {
        send(framing().sentence(sentence));
    }

    /** Sends this peer alone exactly these characters. */
    protected final void send(String text) {
        session().reply(NettyFrame.of(text));
    }

    /** How this peer marks its messages; an unframed peer until it shows a line end. */
    protected final Framing framing() {
        return input.framing().orElse(Framing.UNFRAMED);
    }

    protected final boolean nameWasRepeated() {
        return input.nameWasRepeated();
    }

    protected final Session session() {
        return peer.session();
    }

    /** Runs the task on the lane after the time, unless the session has ended by then. */
    protected final Future<?> later(Duration time, Runnable task) {
        return peer.timer()
                .schedule(
                        () -> {
                            if (!session().hasEnded()) {
                                task.run();
                            }
                        },
                        time.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private void waitForSilence(Duration patience) {
        silence = later(patience, () -> {
            input.silence();
            peer.wake().run();
        });
    }

    private void stopWaiting() {
        if (silence != null) {
            silence.cancel(false);
            silence = null;
        }
    }

    @Override
    public final Frame farewell(EndReason reason, String detail) {
        stopWaiting();
        String sentence = detail.isEmpty() ? sentences.farewell(reason) : detail;
        return NettyFrame.of(firstWords
                .foreignProtocol()
                .map(protocol -> protocol.answer(sentence))
                .orElseGet(() -> parting(reason, sentence)));
    }

    private String parting(EndReason reason, String sentence) {
        // Who leaves knows why; the original servers say nothing either.
        return reason == EndReason.QUIT || reason == EndReason.LOST
                ? ""
                : framing().sentence(sentence);
    }
}
