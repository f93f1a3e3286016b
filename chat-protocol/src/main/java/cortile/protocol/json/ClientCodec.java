package cortile.protocol.json;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Bye;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Ping;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import org.jspecify.annotations.Nullable;

/** {@link ClientMessage} to and from its line ({@code docs/protocol.md}, "What a client says"). Stateless. */
public final class ClientCodec {

    private static final ClientMessage.Visitor<byte[]> ENCODER = new Encoder();

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
        String type = fields.text("type");
        ClientMessage message = switch (type) {
            case "hello" -> new Hello(fields.smallNumber("version"), fields.text("name"), fields.textOr("agent", ""));
            case "say" -> new Say(id(fields), fields.text("text"));
            case "history" -> history(fields);
            case "ping" -> new Ping(fields.textOr("token", ""));
            case "bye" -> new Bye();
            default -> null;
        };
        return message != null
                ? new Decoded.Understood<>(message)
                : new Decoded.Refused<>(ErrorCode.UNKNOWN_TYPE, "This server knows no such type.", fields.idOrNull());
    }

    private static History history(Fields fields) {
        int limit = fields.has("limit") ? fields.smallNumber("limit") : Integer.MAX_VALUE;
        if (fields.has("after")) {
            return new History(Direction.AFTER, fields.number("after"), limit);
        }
        long before = fields.has("before") ? fields.number("before") : Long.MAX_VALUE;
        return new History(Direction.BEFORE, before, limit);
    }

    private static @Nullable String id(Fields fields) {
        String id = fields.textOrNull("id");
        if (id != null && (id.isEmpty() || id.length() > NativeProtocol.MAX_ID_LENGTH)) {
            throw new Fields.BadField(
                    "The field \"id\" must have 1 to " + NativeProtocol.MAX_ID_LENGTH + " characters.");
        }
        return id;
    }

    private static final class Encoder implements ClientMessage.Visitor<byte[]> {
        @Override
        public byte[] hello(Hello hello) {
            return JsonLines.write(
                    "hello",
                    json -> json.write("version", hello.version())
                            .write("name", hello.name())
                            .write("agent", hello.agent()));
        }

        @Override
        public byte[] say(Say say) {
            return JsonLines.write("say", json -> {
                if (say.id() != null) {
                    json.write("id", say.id());
                }
                json.write("text", say.text());
            });
        }

        @Override
        public byte[] history(History history) {
            String direction = history.direction() == Direction.AFTER ? "after" : "before";
            return JsonLines.write(
                    "history", json -> json.write(direction, history.seq()).write("limit", history.limit()));
        }

        @Override
        public byte[] ping(Ping ping) {
            return JsonLines.write("ping", json -> json.write("token", ping.token()));
        }

        @Override
        public byte[] bye(Bye bye) {
            return JsonLines.write("bye", json -> {});
        }
    }
}
