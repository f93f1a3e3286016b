package cortile.tcp.text;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text peer said in the bytes it sent, whether it ends lines or not.
 *
 * <p>The first thing said is the name, and the way it arrives decides: with a line end the peer speaks lines from then on;
 * in one read without one, the peer is unframed and from then on one read is one message. Only a single character waits
 * for more, because that is how a name typed key by key begins. Time is the caller's: after the silence that {@link
 * #patience} asks for it calls {@link #silence}. Holds at most one message and one read. Confined to one thread.
 */
final class TextInput {

    /** What {@link #next} found. */
    sealed interface Next permits Said, TooLong, NeedMore {}

    /** Something the peer said: a line, or a whole read of an unframed peer. */
    @SuppressWarnings("ArrayRecordComponent") // handed over at once, never compared
    record Said(byte[] bytes) implements Next {}

    /** Something longer than a message may be; it is not kept. */
    record TooLong() implements Next {}

    /** Nothing complete is there. */
    record NeedMore() implements Next {}

    /** What a peer may send as one: a message and the name an original client writes in front of it. */
    static final int MAX_BYTES = MessageText.MAX_BYTES + 1024;

    /** The original servers read this much at once; what is longer may arrive in pieces. */
    private static final int ONE_ORIGINAL_READ = 1024;

    private static final byte[] NOTHING = {};

    /** What a typed name grows by between two reads, its line end included. */
    private static final int FEW_KEYS = 3;

    private static final Duration FIRST_KEY = Duration.ofSeconds(1);
    private static final Duration TYPING = Duration.ofSeconds(2);
    private static final Duration REST_OF_CHARACTER = Duration.ofSeconds(1);
    private static final Duration REST_OF_MESSAGE = Duration.ofMillis(50);

    private final Duration restOfName;
    private final boolean nameMayBeRepeated;
    private final LineFramer lines = new LineFramer(MAX_BYTES);
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(0);
    private @Nullable Framing framing;
    private byte[] name = NOTHING;
    private int reads;
    private boolean complete;
    private boolean repeated;
    private boolean skipping;

    /**
     * @param restOfName silence after which a name without a line end is taken as whole
     * @param nameMayBeRepeated whether a name that comes twice in two reads is one name
     */
    TextInput(Duration restOfName, boolean nameMayBeRepeated) {
        this.restOfName = restOfName;
        this.nameMayBeRepeated = nameMayBeRepeated;
    }

    /** How the peer marks its messages, once that is known. */
    Optional<Framing> framing() {
        return Optional.ofNullable(framing);
    }

    /** Whether the name that was said had come twice. */
    boolean nameWasRepeated() {
        return repeated;
    }

    void append(byte[] bytes) {
        if (framing == Framing.LINES) {
            lines.append(bytes);
        } else if (skipping) {
            return; // what is too long goes on until a silence
        } else if (framing == null) {
            appendToName(bytes);
        } else {
            appendToMessage(bytes);
        }
    }

    private void appendToName(byte[] bytes) {
        byte[] before = pending.toByteArray();
        boolean continues = before.length == 0 || endsInsideCharacter() || isTyped(before, bytes);
        if (nameMayBeRepeated && reads == 1 && Arrays.equals(before, bytes)) {
            repeated = true;
            complete = true;
        } else if (!continues) {
            // The name was whole: this is the first message.
            framing = Framing.UNFRAMED;
            name = takePending();
            appendToMessage(bytes);
        } else if (contains(bytes, '\n')) {
            framing = Framing.LINES;
            lines.append(takePending());
            lines.append(bytes);
        } else {
            appendToMessage(bytes);
        }
    }

    private boolean isTyped(byte[] before, byte[] bytes) {
        return (reads > 1 || before.length == 1) && bytes.length <= FEW_KEYS;
    }

    private void appendToMessage(byte[] bytes) {
        reads += endsInsideCharacter() ? 0 : 1;
        pending.writeBytes(bytes);
        complete = false;
    }

    /** Nothing more has come for as long as {@link #patience} asked for: what is here is all of it. */
    void silence() {
        complete = true;
        skipping = false;
    }

    /** The peer will send no more: what is here is all of it. */
    void end() {
        complete = true;
        lines.finish();
    }

    /** How long to wait for more before {@link #silence}; empty where only the peer can go on. */
    Optional<Duration> patience() {
        if (skipping) {
            return Optional.of(REST_OF_MESSAGE);
        }
        if (framing == Framing.LINES || pending.size() == 0 || complete) {
            return Optional.empty();
        }
        if (endsInsideCharacter()) {
            return Optional.of(REST_OF_CHARACTER);
        }
        return Optional.of(framing == Framing.UNFRAMED ? REST_OF_MESSAGE : restOfName());
    }

    private Duration restOfName() {
        // A person typing key by key, as telnet may send it, must not become "a" after the first key.
        return reads > 1 ? TYPING : pending.size() == 1 ? FIRST_KEY : restOfName;
    }

    Next next() {
        if (framing == Framing.LINES) {
            return nextLine();
        }
        if (name.length > 0) {
            Next said = new Said(name);
            name = NOTHING;
            return said;
        }
        if (pending.size() > MAX_BYTES) {
            takePending();
            skipping = true;
            return new TooLong();
        }
        if (pending.size() == 0 || (!complete && mayGoOn())) {
            return new NeedMore();
        }
        framing = Framing.UNFRAMED;
        return new Said(takePending());
    }

    private Next nextLine() {
        LineFramer.Next next = lines.next();
        if (next instanceof LineFramer.Line line) {
            return new Said(line.bytes());
        }
        return next instanceof LineFramer.TooLong ? new TooLong() : new NeedMore();
    }

    private boolean mayGoOn() {
        return framing == null || pending.size() >= ONE_ORIGINAL_READ || endsInsideCharacter();
    }

    private boolean endsInsideCharacter() {
        return Utf8.unfinishedTail(pending.toByteArray()) > 0;
    }

    private byte[] takePending() {
        byte[] taken = pending.toByteArray();
        pending.reset();
        reads = 0;
        complete = false;
        return taken;
    }

    private static boolean contains(byte[] bytes, char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
