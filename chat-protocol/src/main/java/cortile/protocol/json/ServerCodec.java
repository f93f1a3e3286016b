package cortile.protocol.json;

import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Joined;
import cortile.protocol.message.ServerMessage.Left;
import cortile.protocol.message.ServerMessage.Message;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.Welcome;
import jakarta.json.stream.JsonGenerator;

/** {@link ServerMessage} to and from its line ({@code docs/protocol.md}, "What the server says"). Stateless. */
public final class ServerCodec {

    private static final ServerMessage.Visitor<byte[]> ENCODER = new Encoder();

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
        String type = fields.text("type");
        ServerMessage message = switch (type) {
            case "welcome" ->
                new Welcome(
                        fields.smallNumber("version"),
                        fields.text("server"),
                        fields.text("name"),
                        fields.text("room"),
                        fields.texts("members"),
                        fields.number("seq"));
            case "message" -> message(fields);
            case "history" ->
                new History(fields.text("room"), fields.objects("messages", ServerCodec::message), fields.flag("more"));
            case "joined" -> new Joined(fields.text("room"), fields.instant("at"), fields.text("name"));
            case "left" ->
                new Left(fields.text("room"), fields.instant("at"), fields.text("name"), fields.text("reason"));
            case "notice" -> new Notice(fields.instant("at"), fields.text("text"));
            case "error" -> new Failure(fields.text("code"), fields.text("text"), fields.textOrNull("ref"));
            case "bye" -> new Bye(fields.text("code"), fields.text("text"));
            case "pong" -> new Pong(fields.textOr("token", ""));
            default -> null;
        };
        return message != null
                ? new Decoded.Understood<>(message)
                : new Decoded.Refused<>(ErrorCode.UNKNOWN_TYPE, "This client knows no such type.", fields.idOrNull());
    }

    private static Message message(Fields fields) {
        return new Message(
                fields.text("room"),
                fields.number("seq"),
                fields.text("id"),
                fields.instant("at"),
                fields.text("from"),
                fields.text("text"));
    }

    private static final class Encoder implements ServerMessage.Visitor<byte[]> {
        @Override
        public byte[] welcome(Welcome welcome) {
            return JsonLines.write("welcome", json -> {
                json.write("version", welcome.version())
                        .write("server", welcome.server())
                        .write("name", welcome.name())
                        .write("room", welcome.room())
                        .writeStartArray("members");
                welcome.members().forEach(json::write);
                json.writeEnd().write("seq", welcome.seq());
            });
        }

        @Override
        public byte[] message(Message message) {
            return JsonLines.write("message", json -> writeMessage(json, message));
        }

        @Override
        public byte[] history(History history) {
            return JsonLines.write("history", json -> {
                json.write("room", history.room()).writeStartArray("messages");
                history.messages().forEach(message -> {
                    json.writeStartObject();
                    writeMessage(json, message);
                    json.writeEnd();
                });
                json.writeEnd().write("more", history.more());
            });
        }

        private static void writeMessage(JsonGenerator json, Message message) {
            json.write("room", message.room())
                    .write("seq", message.seq())
                    .write("id", message.id())
                    .write("at", message.at().toString())
                    .write("from", message.from())
                    .write("text", message.text());
        }

        @Override
        public byte[] joined(Joined joined) {
            return JsonLines.write(
                    "joined",
                    json -> json.write("room", joined.room())
                            .write("at", joined.at().toString())
                            .write("name", joined.name()));
        }

        @Override
        public byte[] left(Left left) {
            return JsonLines.write(
                    "left",
                    json -> json.write("room", left.room())
                            .write("at", left.at().toString())
                            .write("name", left.name())
                            .write("reason", left.reason()));
        }

        @Override
        public byte[] notice(Notice notice) {
            return JsonLines.write(
                    "notice", json -> json.write("at", notice.at().toString()).write("text", notice.text()));
        }

        @Override
        public byte[] failure(Failure failure) {
            return JsonLines.write("error", json -> {
                json.write("code", failure.code()).write("text", failure.text());
                if (failure.ref() != null) {
                    json.write("ref", failure.ref());
                }
            });
        }

        @Override
        public byte[] bye(Bye bye) {
            return JsonLines.write("bye", json -> json.write("code", bye.code()).write("text", bye.text()));
        }

        @Override
        public byte[] pong(Pong pong) {
            return JsonLines.write("pong", json -> json.write("token", pong.token()));
        }
    }
}
