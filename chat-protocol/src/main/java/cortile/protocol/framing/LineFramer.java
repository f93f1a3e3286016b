package cortile.protocol.framing;

import java.util.Arrays;

/**
 * Collects bytes and gives them back as lines ended by LF or CRLF, without the line end.
 *
 * <p>Holds at most the longest allowed line and what the last {@link #append} brought. Of a line that is too long the
 * rest is thrown away as it arrives, so a peer that never ends its line costs nothing. Confined to one thread.
 */
public final class LineFramer {

    /** What {@link #next} found. */
    public sealed interface Next permits Line, TooLong, NeedMore {}

    /** A whole line; its array is the receiver's. */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked for; copying each line would cost
    public record Line(byte[] bytes) implements Next {}

    /** A line longer than allowed begins here; reported once, its bytes are skipped. */
    public record TooLong() implements Next {}

    /** No whole line is there yet. */
    public record NeedMore() implements Next {}

    private static final Next TOO_LONG = new TooLong();
    private static final Next NEED_MORE = new NeedMore();

    private final int maxBytes;
    private byte[] buffer = new byte[0];
    private int start;
    private int scanned;
    private int end;
    private boolean skipping;

    /** @param maxBytes longest line, without its line end */
    public LineFramer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Adds bytes as they were read; they are copied. */
    public void append(byte[] bytes) {
        compact();
        if (buffer.length - end < bytes.length) {
            buffer = Arrays.copyOf(buffer, end + bytes.length);
        }
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
    }

    /** The next whole line, or what stands in its way. */
    public Next next() {
        for (; scanned < end; scanned++) {
            if (buffer[scanned] == '\n') {
                return endOfLine();
            }
        }
        return skipping || end - start > maxBytes + 1 ? tooLong() : NEED_MORE;
    }

    private Next endOfLine() {
        int lineEnd = scanned > start && buffer[scanned - 1] == '\r' ? scanned - 1 : scanned;
        int lineStart = start;
        start = scanned + 1;
        scanned = start;
        if (skipping) {
            skipping = false;
            return next();
        }
        return lineEnd - lineStart > maxBytes ? TOO_LONG : new Line(Arrays.copyOfRange(buffer, lineStart, lineEnd));
    }

    private Next tooLong() {
        boolean reported = skipping;
        skipping = true;
        start = end;
        return reported ? NEED_MORE : TOO_LONG;
    }

    /** The stream ends here: what it ended with counts as a line although it has no line end. */
    public void finish() {
        if (end > start && buffer[end - 1] != '\n') {
            append(new byte[] {'\n'});
        }
    }

    /** Whether bytes wait that {@link #next} has not given back. */
    public boolean isEmpty() {
        return start == end;
    }

    private void compact() {
        if (start == end) {
            // An idle peer keeps no buffer.
            buffer = new byte[0];
        } else if (start > 0) {
            buffer = Arrays.copyOfRange(buffer, start, end);
        }
        end -= start;
        scanned -= start;
        start = 0;
    }
}
