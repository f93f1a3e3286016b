package cortile.protocol.json;

import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;

/** {@link ServerMessage} to and from its line ({@code docs/protocol.md}, "What the server says"). Stateless. */
public final class ServerCodec {

    private static final ServerMessage.Visitor<byte[]> ENCODER = new ServerEncoder();

    private ServerCodec() {}

    /** The message as one line, with its line end. */
    public static byte[] encode(ServerMessage message) {
        return message.accept(ENCODER);
    }

    /**
     * The message a line holds, without its line end; a type this client does not know is refused as {@link
     * ErrorCode#UNKNOWN_TYPE}, which a client passes over.
     */
    public static Decoded<ServerMessage> decode(byte[] line) {
        return JsonLines.read(line, ServerCodec::decode);
    }

    private static Decoded<ServerMessage> decode(Fields fields) {
        ServerMessage message = ServerDecoder.decode(fields);
        return message != null
                ? new Decoded.Understood<>(message)
                : new Decoded.Refused<>(ErrorCode.UNKNOWN_TYPE, "This client knows no such type.", fields.idOrNull());
    }
}
