package cortile.protocol.json;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;

/** {@link ClientMessage} to and from its line ({@code docs/protocol.md}, "What a client says"). Stateless. */
public final class ClientCodec {

    private static final ClientMessage.Visitor<byte[]> ENCODER = new ClientEncoder();

    private ClientCodec() {}

    /** The message as one line, with its line end. */
    public static byte[] encode(ClientMessage message) {
        return message.accept(ENCODER);
    }

    /** The message a line holds, without its line end. */
    public static Decoded<ClientMessage> decode(byte[] line) {
        return JsonLines.read(line, ClientCodec::decode);
    }

    private static Decoded<ClientMessage> decode(Fields fields) {
        ClientMessage message = ClientDecoder.decode(fields);
        return message != null
                ? new Decoded.Understood<>(message)
                : new Decoded.Refused<>(ErrorCode.UNKNOWN_TYPE, "This server knows no such type.", fields.idOrNull());
    }
}
