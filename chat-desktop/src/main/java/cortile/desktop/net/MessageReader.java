package cortile.desktop.net;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Turns the server's bytes into messages.
 *
 * <p>Types newer than this client are passed over, and so is a broken line in an otherwise good conversation; a peer
 * that begins with something else is no server of ours. Confined to the reading thread.
 */
final class MessageReader {

    /** What came of one read. */
    enum Outcome {
        MESSAGES,
        SILENCE,
        FOREIGN,
        END
    }

    private static final System.Logger LOG = System.getLogger(MessageReader.class.getName());

    /** Begins the last words of who wanted to be talked to encrypted. */
    private static final byte TLS_ALERT = 0x15;

    private final LineFramer framer = new LineFramer(NativeProtocol.MAX_SERVER_LINE_BYTES);
    private final byte[] buffer = new byte[16 * 1024];
    private final InputStream in;
    private final Consumer<ServerMessage> messages;
    private boolean begun;
    private boolean understoodOnce;

    MessageReader(InputStream in, Consumer<ServerMessage> messages) {
        this.in = in;
        this.messages = messages;
    }

    /** Reads once, waiting as long as the socket's time-out says, and hands on the messages completed by it. */
    Outcome readSome() throws IOException {
        int count;
        try {
            count = in.read(buffer);
        } catch (SocketTimeoutException e) {
            return Outcome.SILENCE;
        }
        boolean alert = !begun && count > 0 && buffer[0] == TLS_ALERT;
        begun = true;
        if (count < 0 || alert) {
            return Outcome.END;
        }
        framer.append(Arrays.copyOf(buffer, count));
        return drain();
    }

    private Outcome drain() {
        LineFramer.Next next = framer.next();
        while (!(next instanceof LineFramer.NeedMore)) {
            boolean good = next instanceof LineFramer.Line line && understands(line.bytes());
            if (!good && !understoodOnce) {
                return Outcome.FOREIGN;
            }
            next = framer.next();
        }
        return Outcome.MESSAGES;
    }

    private boolean understands(byte[] line) {
        Decoded<ServerMessage> decoded = ServerCodec.decode(line);
        if (decoded instanceof Decoded.Understood<ServerMessage> understood) {
            understoodOnce = true;
            messages.accept(understood.message());
            return true;
        }
        ErrorCode code = ((Decoded.Refused<ServerMessage>) decoded).code();
        boolean newer = code == ErrorCode.UNKNOWN_TYPE;
        LOG.log(System.Logger.Level.DEBUG, "a line from the server is passed over: {0}", code);
        return newer;
    }
}
