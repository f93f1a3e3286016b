package cortile.bench.load;

/**
 * Finds payloads in one client's stream, however reads cut it and whatever stands between them. Confined to the
 * client's thread.
 */
final class PayloadFinder {

    private static final byte[] NOTHING = {};

    private final int size;
    private final PayloadSink sink;
    private byte[] rest = NOTHING;
    private int restLength;

    PayloadFinder(int payloadBytes, PayloadSink sink) {
        this.size = payloadBytes;
        this.sink = sink;
    }

    /** Puts the unfinished payload of the last read at the beginning of {@code buffer}; returns its length. */
    int carryOver(byte[] buffer) {
        System.arraycopy(rest, 0, buffer, 0, restLength);
        return restLength;
    }

    /** Finds the payloads in the first {@code length} bytes, the first of which are those carried over. */
    void find(byte[] bytes, int length) {
        int at = 0;
        while (at < length && (bytes[at] != Payload.BEGIN || at + size <= length)) {
            at += bytes[at] == Payload.BEGIN && isPayload(bytes, at) ? size : 1;
        }
        keep(bytes, at, length - at);
    }

    /** Whether a payload has begun and not ended. */
    boolean isInsidePayload() {
        return restLength > 0;
    }

    private boolean isPayload(byte[] bytes, int at) {
        int talker = Payload.talker(bytes, at);
        if (talker < 0) {
            return false; // the server's own brace
        } else if (bytes[at + size - 1] != Payload.END) {
            sink.corrupt();
            return false;
        }
        sink.payload(talker, Payload.number(bytes, at), Payload.due(bytes, at));
        return true;
    }

    private void keep(byte[] bytes, int at, int length) {
        if (length > 0) {
            rest = rest.length == 0 ? new byte[size] : rest; // once a client, and kept
            System.arraycopy(bytes, at, rest, 0, length);
        }
        restLength = length;
    }
}
