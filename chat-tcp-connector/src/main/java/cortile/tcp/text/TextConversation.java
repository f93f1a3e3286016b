package cortile.tcp.text;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.core.session.Session;
import cortile.protocol.text.Nickname;
import cortile.protocol.text.Utf8;
import cortile.tcp.command.Commands;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.FirstWords;
import cortile.tcp.dialect.ForeignProtocol;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.Sentences;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in plain text: first a name, then messages and commands, with a sentence for everything that cannot be
 * done.
 *
 * <p>The dialects say what they greet with, what a name leads to and how a message is found in what was said. Confined to
 * the session's lane.
 */
public abstract class TextConversation implements Conversation {

    /** How long the peer is not read while it waits for an answer, unless the answer comes earlier. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Peer peer;
    private final Sentences sentences;
    private final TextInput input;
    private final FirstWords firstWords = new FirstWords();
    private final Deque<String> unheard = new ArrayDeque<>(0); // the rest of one read
    private final Turns turns;
    private final TextTalk talk;
    private final NamePrompt prompt;
    private final Commands commands;
    private @Nullable Future<?> silence;

    protected TextConversation(Peer peer, Manner manner) {
        this.peer = peer;
        this.sentences = manner.sentences();
        this.input = new TextInput(manner.restOfName(), manner.nameMayComeTwice());
        this.turns = new Turns(peer.session().lane(), peer.wake());
        this.talk = new TextTalk(peer, manner, this::framing, turns);
        this.prompt = new NamePrompt(talk, sentences, this::welcome);
        this.commands = new Commands(talk, Clock.system(ZoneId.systemDefault()));
    }

    /** A peer without a name said something that is a text: the name, as the dialect takes it. */
    protected abstract void named(String said);

    /** A peer in the room said something that is a text. */
    protected abstract void said(String said);

    /** A person has come in under this name, as it was written, and has read nothing yet. */
    protected abstract void welcome(String name);

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
        while (!session().hasEnded()) {
            long wait = turns.isAwaiting()
                    ? LOOK_AGAIN_NANOS
                    : session().allowance().nanosUntilNext();
            if (wait > 0) {
                return wait;
            }
            if (!takeOne()) {
                return 0;
            }
        }
        return 0;
    }

    /** Takes the next thing the peer said; false where there is none. */
    private boolean takeOne() {
        String line = unheard.poll();
        if (line != null) {
            session().allowance().take();
            hear(line);
            return true;
        }
        TextInput.Next next = input.next();
        if (next instanceof TextInput.NeedMore) {
            input.patience().ifPresent(this::waitForSilence);
            return false;
        }
        session().allowance().take();
        take(next);
        return true;
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
        talk.tell(session().isNamed() ? message : name);
    }

    private void endAsForeign(ForeignProtocol protocol) {
        session()
                .end(
                        EndReason.FOREIGN_PROTOCOL,
                        sentences.wrongPort(protocol, session().dialect()));
    }

    /** A person said this where a name is wanted: enters under it, or is told why not. */
    protected final void namedByPerson(String said) {
        prompt.hear(said);
    }

    /** Enters the room under the name; false where it cannot be had, and the peer is not told yet. */
    protected final boolean enter(Nickname name) {
        return talk.comeIn(name, null, () -> {}).isEmpty();
    }

    /** Does these one after the other: commands, or words for the room. */
    protected final void hearAll(List<String> lines) {
        unheard.addAll(lines);
        String first = unheard.poll();
        if (first != null) {
            hear(first);
        }
    }

    private void hear(String line) {
        commands.hear(line, talk.commands());
    }

    /** Tells this peer alone a sentence. */
    protected final void tell(String sentence) {
        talk.tell(sentence);
    }

    /** Sends this peer alone exactly these characters. */
    protected final void send(String text) {
        talk.send(text);
    }

    @Override
    public final boolean takesReadsForMessages() {
        return session().isNamed() && framing() == Framing.UNFRAMED;
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
        String sentence = sentences.farewell(reason, detail);
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
