package cortile.bench.protocol;

import java.util.List;

/** One client's way in, from what it reads to what it says. Confined to the client's thread. */
public final class Handshake {

    private static final byte[] NOTHING = {};

    private final List<Step> steps;
    private int step;
    private byte[] awaited;
    private int matched;

    public Handshake(List<Step> steps) {
        this.steps = List.copyOf(steps);
        this.awaited = steps.get(0).awaitedBytes();
    }

    /** Whether the client is in. */
    public boolean isDone() {
        return step == steps.size();
    }

    /** What to say before anything is read. */
    public byte[] opening() {
        return awaited.length == 0 ? next() : NOTHING;
    }

    /** What to say after this was read; nothing, as long as it is not what is waited for. */
    public byte[] read(byte[] bytes, int length) {
        for (int i = 0; i < length && !isDone(); i++) {
            matched = continued(bytes[i]);
            if (matched == awaited.length) {
                return next(); // servers answer what was said, so nothing of the next step can be behind it
            }
        }
        return NOTHING;
    }

    /** How much of what is awaited the bytes read so far end with. */
    private int continued(byte next) {
        for (int length = matched; length >= 0; length--) {
            if (awaited[length] == next && endsWithPrefix(length)) {
                return length + 1;
            }
        }
        return 0;
    }

    /** Whether the bytes matched so far end with the first {@code length} of what is awaited. */
    private boolean endsWithPrefix(int length) {
        for (int i = 0; i < length; i++) {
            if (awaited[i] != awaited[matched - length + i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] next() {
        byte[] said = steps.get(step).saidBytes();
        step++;
        matched = 0;
        awaited = isDone() ? NOTHING : steps.get(step).awaitedBytes();
        return said;
    }
}
