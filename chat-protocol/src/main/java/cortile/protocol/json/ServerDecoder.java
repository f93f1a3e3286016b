package cortile.protocol.json;

import cortile.protocol.message.RoomNews.Changed;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.RoomNews.Left;
import cortile.protocol.message.RoomNews.Moderated;
import cortile.protocol.message.RoomNews.Presence;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.RoomNews.RoleGiven;
import cortile.protocol.message.RoomNews.Typing;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Account;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Challenge;
import cortile.protocol.message.ServerMessage.Done;
import cortile.protocol.message.ServerMessage.Entered;
import cortile.protocol.message.ServerMessage.Exited;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Found;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Ignored;
import cortile.protocol.message.ServerMessage.Invited;
import cortile.protocol.message.ServerMessage.Marked;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Ping;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.RoomSummary;
import cortile.protocol.message.ServerMessage.Rooms;
import cortile.protocol.message.ServerMessage.SanctionLine;
import cortile.protocol.message.ServerMessage.Sanctions;
import cortile.protocol.message.ServerMessage.Welcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the server's line as the message they are. Stateless. */
final class ServerDecoder {

    private ServerDecoder() {}

    /** The message, or null where the type is none of these. */
    static @Nullable ServerMessage decode(Fields fields) {
        String type = fields.text("type");
        return switch (type) {
            case "message", "edited", "deleted", "reacted", "erased" -> EntryFields.read(type, fields);
            case "joined", "left", "renamed", "changed", "role", "moderated", "typing", "presence" ->
                news(type, fields);
            case "welcome" -> welcome(fields);
            case "challenge" -> new Challenge(fields.text("data"));
            case "account" ->
                new Account(
                        ref(fields),
                        fields.text("name"),
                        fields.flag("registered"),
                        fields.textOrNull("data"),
                        fields.textOrNull("token"));
            case "entered" -> new Entered(ref(fields), state(fields));
            case "exited" -> new Exited(ref(fields), fields.text("room"));
            case "rooms" -> new Rooms(ref(fields), fields.objects("rooms", ServerDecoder::summary));
            case "done" -> new Done(ref(fields));
            default -> more(type, fields);
        };
    }

    private static @Nullable ServerMessage more(String type, Fields fields) {
        return switch (type) {
            case "history" ->
                new History(
                        ref(fields),
                        fields.text("room"),
                        fields.objects("entries", EntryFields::read),
                        fields.number("as_of"),
                        fields.flag("more"));
            case "found" ->
                new Found(ref(fields), fields.objects("messages", EntryFields::onlyMessage), fields.flag("more"));
            case "marked" -> new Marked(fields.text("room"), fields.number("seq"));
            case "invited" -> new Invited(fields.text("room"), fields.text("by"));
            case "sanctions" ->
                new Sanctions(ref(fields), fields.text("room"), fields.objects("sanctions", ServerDecoder::sanction));
            case "ignored" -> new Ignored(fields.texts("names"));
            case "error" -> new Failure(fields.text("code"), fields.text("text"), ref(fields));
            case "bye" -> new Bye(fields.text("code"), fields.text("text"), fields.numberOr("retry_after", 0));
            case "ping" -> new Ping(fields.textOr("token", ""));
            case "pong" -> new Pong(fields.textOr("token", ""));
            case "notice" -> new Notice(fields.instant("at"), fields.text("text"));
            default -> null;
        };
    }

    private static @Nullable ServerMessage news(String type, Fields fields) {
        String room = fields.text("room");
        return switch (type) {
            case "joined" -> new Joined(room, fields.instant("at"), fields.text("name"));
            case "left" -> new Left(room, fields.instant("at"), fields.text("name"), fields.text("reason"));
            case "renamed" -> new Renamed(room, fields.instant("at"), fields.text("name"), fields.text("to"));
            case "changed" ->
                new Changed(room, fields.instant("at"), fields.text("by"), fields.text("access"), fields.text("topic"));
            case "role" ->
                new RoleGiven(room, fields.instant("at"), fields.text("by"), fields.text("name"), fields.text("role"));
            case "moderated" -> moderated(room, fields);
            case "typing" -> new Typing(room, fields.text("name"));
            case "presence" ->
                new Presence(
                        room,
                        fields.instant("at"),
                        fields.text("name"),
                        fields.flag("away"),
                        fields.textOr("note", ""));
            default -> null;
        };
    }

    private static Moderated moderated(String room, Fields fields) {
        return new Moderated(
                room,
                fields.instant("at"),
                fields.text("by"),
                fields.text("act"),
                fields.textOrNull("name"),
                fields.numberOr("seconds", 0),
                fields.textOr("reason", ""));
    }

    private static SanctionLine sanction(Fields fields) {
        return new SanctionLine(
                fields.number("number"),
                fields.text("kind"),
                fields.text("whom"),
                fields.text("by"),
                fields.instant("at"),
                fields.instantOrNull("until"),
                fields.textOr("reason", ""));
    }

    private static Welcome welcome(Fields fields) {
        List<RoomState> rooms = fields.objects("rooms", ServerDecoder::state);
        if (rooms.isEmpty()) {
            throw new Fields.BadField("The field \"rooms\" must have at least one room.");
        }
        return new Welcome(
                fields.smallNumber("version"),
                fields.text("server"),
                fields.text("name"),
                fields.flagOr("registered", false),
                fields.text("token"),
                fields.text("history"),
                fields.textsOrNone("capabilities"),
                rooms);
    }

    private static RoomState state(Fields fields) {
        return new RoomState(
                fields.text("room"),
                fields.text("access"),
                fields.textOr("topic", ""),
                fields.text("role"),
                fields.texts("members"),
                fields.textsOrNone("away"),
                fields.number("seq"),
                fields.numberOr("read", 0),
                fields.textOrNull("with"));
    }

    private static RoomSummary summary(Fields fields) {
        return new RoomSummary(
                fields.text("room"), fields.text("access"), fields.textOr("topic", ""), fields.smallNumber("members"));
    }

    private static @Nullable String ref(Fields fields) {
        return fields.textOrNull("ref");
    }
}
