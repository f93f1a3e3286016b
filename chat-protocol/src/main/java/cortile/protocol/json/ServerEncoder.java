package cortile.protocol.json;

import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;

/** The server's message as its line. Stateless. */
final class ServerEncoder implements ServerMessage.Visitor<byte[]> {

    private static final EntryFields ENTRIES = new EntryFields();

    @Override
    public byte[] welcome(ServerMessage.Welcome m) {
        return JsonLines.write(
                "welcome",
                json -> json.number("version", m.version())
                        .text("server", m.server())
                        .text("name", m.name())
                        .flag("registered", m.registered())
                        .text("token", m.token())
                        .text("history", m.history())
                        .texts("capabilities", m.capabilities())
                        .objects("rooms", m.rooms(), ServerEncoder::state));
    }

    @Override
    public byte[] challenge(ServerMessage.Challenge m) {
        return JsonLines.write("challenge", json -> json.text("data", m.data()));
    }

    @Override
    public byte[] account(ServerMessage.Account m) {
        return JsonLines.write(
                "account",
                json -> json.optional("ref", m.ref())
                        .text("name", m.name())
                        .flag("registered", m.registered())
                        .optional("data", m.data())
                        .optional("token", m.token()));
    }

    @Override
    public byte[] entered(ServerMessage.Entered m) {
        return JsonLines.write("entered", json -> state(json.optional("ref", m.ref()), m.state()));
    }

    private static void state(FieldWriter json, RoomState state) {
        json.text("room", state.room())
                .text("access", state.access())
                .text("topic", state.topic())
                .text("role", state.role())
                .texts("members", state.members())
                .someTexts("away", state.away())
                .number("seq", state.seq())
                .number("read", state.read())
                .optional("with", state.with());
    }

    @Override
    public byte[] exited(ServerMessage.Exited m) {
        return JsonLines.write("exited", json -> json.optional("ref", m.ref()).text("room", m.room()));
    }

    @Override
    public byte[] rooms(ServerMessage.Rooms m) {
        return JsonLines.write(
                "rooms",
                json -> json.optional("ref", m.ref())
                        .objects(
                                "rooms",
                                m.rooms(),
                                (room, r) -> room.text("room", r.room())
                                        .text("access", r.access())
                                        .nonEmpty("topic", r.topic())
                                        .number("members", r.members())));
    }

    @Override
    public byte[] done(ServerMessage.Done m) {
        return JsonLines.write("done", json -> json.optional("ref", m.ref()));
    }

    @Override
    public byte[] history(ServerMessage.History m) {
        return JsonLines.write(
                "history",
                json -> json.optional("ref", m.ref())
                        .text("room", m.room())
                        .objects("entries", m.entries(), ENTRIES::write)
                        .number("as_of", m.asOf())
                        .flag("more", m.more()));
    }

    @Override
    public byte[] found(ServerMessage.Found m) {
        return JsonLines.write(
                "found",
                json -> json.optional("ref", m.ref())
                        .objects("messages", m.messages(), ENTRIES::write)
                        .flag("more", m.more()));
    }

    @Override
    public byte[] marked(ServerMessage.Marked m) {
        return JsonLines.write("marked", json -> json.text("room", m.room()).number("seq", m.seq()));
    }

    @Override
    public byte[] invited(ServerMessage.Invited m) {
        return JsonLines.write("invited", json -> json.text("room", m.room()).text("by", m.by()));
    }

    @Override
    public byte[] sanctions(ServerMessage.Sanctions m) {
        return JsonLines.write(
                "sanctions",
                json -> json.optional("ref", m.ref())
                        .text("room", m.room())
                        .objects("sanctions", m.sanctions(), ServerEncoder::sanction));
    }

    private static void sanction(FieldWriter json, ServerMessage.SanctionLine line) {
        json.number("number", line.number())
                .text("kind", line.kind())
                .text("whom", line.whom())
                .text("by", line.by())
                .time("at", line.at())
                .optionalTime("until", line.until())
                .nonEmpty("reason", line.reason());
    }

    @Override
    public byte[] ignored(ServerMessage.Ignored m) {
        return JsonLines.write("ignored", json -> json.texts("names", m.names()));
    }

    @Override
    public byte[] failure(ServerMessage.Failure m) {
        return JsonLines.write(
                "error",
                json -> json.text("code", m.code()).text("text", m.text()).optional("ref", m.ref()));
    }

    @Override
    public byte[] bye(ServerMessage.Bye m) {
        return JsonLines.write(
                "bye",
                json -> json.text("code", m.code()).text("text", m.text()).nonZero("retry_after", m.retryAfter()));
    }

    @Override
    public byte[] ping(ServerMessage.Ping m) {
        return JsonLines.write("ping", json -> json.text("token", m.token()));
    }

    @Override
    public byte[] pong(ServerMessage.Pong m) {
        return JsonLines.write("pong", json -> json.text("token", m.token()));
    }

    @Override
    public byte[] notice(ServerMessage.Notice m) {
        return JsonLines.write("notice", json -> json.time("at", m.at()).text("text", m.text()));
    }

    @Override
    public byte[] joined(RoomNews.Joined m) {
        return JsonLines.write(
                "joined", json -> json.text("room", m.room()).time("at", m.at()).text("name", m.name()));
    }

    @Override
    public byte[] left(RoomNews.Left m) {
        return JsonLines.write(
                "left",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("name", m.name())
                        .text("reason", m.reason()));
    }

    @Override
    public byte[] renamed(RoomNews.Renamed m) {
        return JsonLines.write(
                "renamed",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("name", m.name())
                        .text("to", m.to()));
    }

    @Override
    public byte[] changed(RoomNews.Changed m) {
        return JsonLines.write(
                "changed",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("by", m.by())
                        .text("access", m.access())
                        .text("topic", m.topic()));
    }

    @Override
    public byte[] roleGiven(RoomNews.RoleGiven m) {
        return JsonLines.write(
                "role",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("by", m.by())
                        .text("name", m.name())
                        .text("role", m.role()));
    }

    @Override
    public byte[] moderated(RoomNews.Moderated m) {
        return JsonLines.write(
                "moderated",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("by", m.by())
                        .text("act", m.act())
                        .optional("name", m.name())
                        .nonZero("seconds", m.seconds())
                        .nonEmpty("reason", m.reason()));
    }

    @Override
    public byte[] typing(RoomNews.Typing m) {
        return JsonLines.write("typing", json -> json.text("room", m.room()).text("name", m.name()));
    }

    @Override
    public byte[] presence(RoomNews.Presence m) {
        return JsonLines.write(
                "presence",
                json -> json.text("room", m.room())
                        .time("at", m.at())
                        .text("name", m.name())
                        .flag("away", m.away())
                        .nonEmpty("note", m.note()));
    }

    @Override
    public byte[] message(HistoryEntry.Message m) {
        return entry(m);
    }

    @Override
    public byte[] edited(HistoryEntry.Edited m) {
        return entry(m);
    }

    @Override
    public byte[] deleted(HistoryEntry.Deleted m) {
        return entry(m);
    }

    @Override
    public byte[] reacted(HistoryEntry.Reacted m) {
        return entry(m);
    }

    @Override
    public byte[] erased(HistoryEntry.Erased m) {
        return entry(m);
    }

    private static byte[] entry(HistoryEntry entry) {
        return JsonLines.write(EntryFields.type(entry), json -> ENTRIES.fields(json, entry));
    }
}
