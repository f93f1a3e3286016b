package cortile.protocol.json;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Away;
import cortile.protocol.message.ClientMessage.Bye;
import cortile.protocol.message.ClientMessage.ChangePassword;
import cortile.protocol.message.ClientMessage.Create;
import cortile.protocol.message.ClientMessage.Delete;
import cortile.protocol.message.ClientMessage.Direct;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ClientMessage.Edit;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Invite;
import cortile.protocol.message.ClientMessage.Join;
import cortile.protocol.message.ClientMessage.Leave;
import cortile.protocol.message.ClientMessage.ListRooms;
import cortile.protocol.message.ClientMessage.Login;
import cortile.protocol.message.ClientMessage.Mark;
import cortile.protocol.message.ClientMessage.Ping;
import cortile.protocol.message.ClientMessage.Pong;
import cortile.protocol.message.ClientMessage.Proof;
import cortile.protocol.message.ClientMessage.React;
import cortile.protocol.message.ClientMessage.Register;
import cortile.protocol.message.ClientMessage.Rename;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ClientMessage.Search;
import cortile.protocol.message.ClientMessage.SetRole;
import cortile.protocol.message.ClientMessage.SetRoom;
import cortile.protocol.message.ClientMessage.Typing;
import cortile.protocol.message.ClientMessage.Unregister;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.OrderRequest.Ignore;
import cortile.protocol.message.OrderRequest.ListSanctions;
import cortile.protocol.message.OrderRequest.Moderate;
import org.jspecify.annotations.Nullable;

/** The fields of a client's line as the message they are. Stateless. */
final class ClientDecoder {

    private ClientDecoder() {}

    /** The message, or null where the type is none of these. */
    static @Nullable ClientMessage decode(Fields fields) {
        String type = fields.text("type");
        return switch (type) {
            case "hello", "login", "proof", "register", "password", "unregister", "rename" -> identity(type, fields);
            case "create",
                    "join",
                    "leave",
                    "rooms",
                    "set",
                    "role",
                    "invite",
                    "direct",
                    "moderate",
                    "sanctions",
                    "ignore" -> rooms(type, fields);
            case "say", "edit", "delete", "react" -> words(type, fields);
            case "history" -> history(fields);
            case "search" -> search(fields);
            case "mark" -> new Mark(room(fields), fields.number("seq"));
            case "typing" -> new Typing(room(fields));
            case "away" -> new Away(true, fields.textOr("note", ""));
            case "back" -> new Away(false, "");
            case "ping" -> new Ping(fields.textOr("token", ""));
            case "pong" -> new Pong(fields.textOr("token", ""));
            case "bye" -> new Bye();
            default -> null;
        };
    }

    private static @Nullable ClientMessage identity(String type, Fields fields) {
        return switch (type) {
            case "hello" ->
                new Hello(
                        fields.smallNumber("version"),
                        fields.textOr("name", ""),
                        fields.textOr("agent", ""),
                        fields.textOrNull("token"),
                        fields.textsOrNone("capabilities"));
            case "login" -> new Login(fields.text("data"));
            case "proof" -> new Proof(fields.text("data"));
            case "register" -> new Register(id(fields), fields.text("password"));
            case "password" -> new ChangePassword(id(fields), fields.text("present"), fields.text("wanted"));
            case "unregister" -> new Unregister(id(fields), fields.text("password"));
            case "rename" -> new Rename(id(fields), fields.text("name"));
            default -> null;
        };
    }

    private static @Nullable ClientMessage rooms(String type, Fields fields) {
        return switch (type) {
            case "create" ->
                new Create(
                        id(fields),
                        fields.text("room"),
                        fields.textOr("access", "public"),
                        fields.textOrNull("password"),
                        fields.textOr("topic", ""));
            case "join" -> new Join(id(fields), fields.text("room"), fields.textOrNull("password"));
            case "leave" -> new Leave(id(fields), fields.text("room"));
            case "rooms" -> new ListRooms(id(fields));
            case "set" -> setRoom(fields);
            case "role" -> new SetRole(id(fields), room(fields), fields.text("name"), fields.text("role"));
            case "invite" -> new Invite(id(fields), fields.text("room"), fields.text("name"));
            case "direct" -> new Direct(id(fields), fields.text("name"));
            case "moderate" -> moderate(fields);
            case "sanctions" -> new ListSanctions(id(fields), room(fields));
            case "ignore" -> new Ignore(id(fields), fields.text("name"), fields.flagOr("ignored", true));
            default -> null;
        };
    }

    private static SetRoom setRoom(Fields fields) {
        return new SetRoom(
                id(fields),
                room(fields),
                fields.textOrNull("topic"),
                fields.textOrNull("access"),
                fields.textOrNull("password"),
                fields.textOrNull("newcomers"),
                fields.has("retention_days") ? fields.smallNumber("retention_days") : null);
    }

    private static Moderate moderate(Fields fields) {
        return new Moderate(
                id(fields),
                room(fields),
                fields.text("act"),
                fields.textOr("whom", ""),
                fields.atLeast(0, "seconds", 0),
                fields.textOr("reason", ""));
    }

    private static @Nullable ClientMessage words(String type, Fields fields) {
        return switch (type) {
            case "say" ->
                new Say(
                        id(fields),
                        room(fields),
                        fields.text("text"),
                        fields.flagOr("action", false),
                        fields.numberOr("reply_to", 0));
            case "edit" -> new Edit(id(fields), room(fields), fields.number("seq"), fields.text("text"));
            case "delete" -> new Delete(id(fields), room(fields), fields.number("seq"));
            case "react" ->
                new React(
                        id(fields),
                        room(fields),
                        fields.number("seq"),
                        fields.text("emoji"),
                        fields.flagOr("added", true));
            default -> null;
        };
    }

    private static History history(Fields fields) {
        int limit = limit(fields);
        return fields.has("after")
                ? new History(id(fields), room(fields), Direction.AFTER, fields.number("after"), limit)
                : new History(
                        id(fields), room(fields), Direction.BEFORE, fields.numberOr("before", Long.MAX_VALUE), limit);
    }

    private static Search search(Fields fields) {
        return new Search(
                id(fields),
                fields.textOrNull("room"),
                fields.text("text"),
                fields.textOrNull("from"),
                fields.atLeast(0, "skip", 0),
                limit(fields));
    }

    private static int limit(Fields fields) {
        return fields.atLeast(1, "limit", Integer.MAX_VALUE);
    }

    private static String room(Fields fields) {
        return fields.textOr("room", NativeProtocol.LOBBY);
    }

    private static @Nullable String id(Fields fields) {
        String id = fields.textOrNull("id");
        if (id != null && (id.isEmpty() || id.length() > NativeProtocol.MAX_ID_LENGTH)) {
            throw new Fields.BadField(
                    "The field \"id\" must have 1 to " + NativeProtocol.MAX_ID_LENGTH + " characters.");
        } else if (id != null && id.codePoints().anyMatch(ClientDecoder::cannotBeGivenBack)) {
            throw new Fields.BadField("The field \"id\" must have no control characters nor halves of any.");
        }
        return id;
    }

    /** An acknowledgement must carry the very id, and not every database keeps these. */
    private static boolean cannotBeGivenBack(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
