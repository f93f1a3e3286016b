package cortile.protocol.json;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.OrderRequest;

/** A client's message as its line. Stateless. */
final class ClientEncoder implements ClientMessage.Visitor<byte[]> {

    @Override
    public byte[] hello(ClientMessage.Hello m) {
        return JsonLines.write(
                "hello",
                json -> json.number("version", m.version())
                        .text("name", m.name())
                        .text("agent", m.agent())
                        .optional("token", m.token())
                        .someTexts("capabilities", m.capabilities()));
    }

    @Override
    public byte[] login(ClientMessage.Login m) {
        return JsonLines.write("login", json -> json.text("data", m.data()));
    }

    @Override
    public byte[] proof(ClientMessage.Proof m) {
        return JsonLines.write("proof", json -> json.text("data", m.data()));
    }

    @Override
    public byte[] register(ClientMessage.Register m) {
        return JsonLines.write("register", json -> json.optional("id", m.id()).text("password", m.password()));
    }

    @Override
    public byte[] changePassword(ClientMessage.ChangePassword m) {
        return JsonLines.write(
                "password",
                json -> json.optional("id", m.id()).text("present", m.present()).text("wanted", m.wanted()));
    }

    @Override
    public byte[] unregister(ClientMessage.Unregister m) {
        return JsonLines.write("unregister", json -> json.optional("id", m.id()).text("password", m.password()));
    }

    @Override
    public byte[] rename(ClientMessage.Rename m) {
        return JsonLines.write("rename", json -> json.optional("id", m.id()).text("name", m.name()));
    }

    @Override
    public byte[] create(ClientMessage.Create m) {
        return JsonLines.write(
                "create",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .text("access", m.access())
                        .optional("password", m.password())
                        .nonEmpty("topic", m.topic()));
    }

    @Override
    public byte[] join(ClientMessage.Join m) {
        return JsonLines.write(
                "join",
                json -> json.optional("id", m.id()).text("room", m.room()).optional("password", m.password()));
    }

    @Override
    public byte[] leave(ClientMessage.Leave m) {
        return JsonLines.write("leave", json -> json.optional("id", m.id()).text("room", m.room()));
    }

    @Override
    public byte[] listRooms(ClientMessage.ListRooms m) {
        return JsonLines.write("rooms", json -> json.optional("id", m.id()));
    }

    @Override
    public byte[] setRoom(ClientMessage.SetRoom m) {
        return JsonLines.write("set", json -> {
            json.optional("id", m.id())
                    .text("room", m.room())
                    .optional("topic", m.topic())
                    .optional("access", m.access())
                    .optional("password", m.password())
                    .optional("newcomers", m.newcomers());
            Integer days = m.retentionDays();
            if (days != null) {
                json.number("retention_days", days);
            }
        });
    }

    @Override
    public byte[] setRole(ClientMessage.SetRole m) {
        return JsonLines.write(
                "role",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .text("name", m.name())
                        .text("role", m.role()));
    }

    @Override
    public byte[] invite(ClientMessage.Invite m) {
        return JsonLines.write(
                "invite",
                json -> json.optional("id", m.id()).text("room", m.room()).text("name", m.name()));
    }

    @Override
    public byte[] moderate(OrderRequest.Moderate m) {
        return JsonLines.write(
                "moderate",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .text("act", m.act())
                        .nonEmpty("whom", m.whom())
                        .nonZero("seconds", m.seconds())
                        .nonEmpty("reason", m.reason()));
    }

    @Override
    public byte[] listSanctions(OrderRequest.ListSanctions m) {
        return JsonLines.write("sanctions", json -> json.optional("id", m.id()).text("room", m.room()));
    }

    @Override
    public byte[] ignore(OrderRequest.Ignore m) {
        return JsonLines.write(
                "ignore",
                json -> json.optional("id", m.id()).text("name", m.name()).flag("ignored", m.ignored()));
    }

    @Override
    public byte[] direct(ClientMessage.Direct m) {
        return JsonLines.write("direct", json -> json.optional("id", m.id()).text("name", m.name()));
    }

    @Override
    public byte[] say(ClientMessage.Say m) {
        return JsonLines.write(
                "say",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .text("text", m.text())
                        .ifTrue("action", m.action())
                        .nonZero("reply_to", m.replyTo()));
    }

    @Override
    public byte[] edit(ClientMessage.Edit m) {
        return JsonLines.write(
                "edit",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .number("seq", m.seq())
                        .text("text", m.text()));
    }

    @Override
    public byte[] delete(ClientMessage.Delete m) {
        return JsonLines.write(
                "delete",
                json -> json.optional("id", m.id()).text("room", m.room()).number("seq", m.seq()));
    }

    @Override
    public byte[] react(ClientMessage.React m) {
        return JsonLines.write(
                "react",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .number("seq", m.seq())
                        .text("emoji", m.emoji())
                        .flag("added", m.added()));
    }

    @Override
    public byte[] history(ClientMessage.History m) {
        return JsonLines.write(
                "history",
                json -> json.optional("id", m.id())
                        .text("room", m.room())
                        .number(m.direction() == ClientMessage.Direction.AFTER ? "after" : "before", m.seq())
                        .number("limit", m.limit()));
    }

    @Override
    public byte[] search(ClientMessage.Search m) {
        return JsonLines.write(
                "search",
                json -> json.optional("id", m.id())
                        .optional("room", m.room())
                        .text("text", m.text())
                        .optional("from", m.from())
                        .nonZero("skip", m.skip())
                        .number("limit", m.limit()));
    }

    @Override
    public byte[] mark(ClientMessage.Mark m) {
        return JsonLines.write("mark", json -> json.text("room", m.room()).number("seq", m.seq()));
    }

    @Override
    public byte[] typing(ClientMessage.Typing m) {
        return JsonLines.write("typing", json -> json.text("room", m.room()));
    }

    @Override
    public byte[] ping(ClientMessage.Ping m) {
        return JsonLines.write("ping", json -> json.text("token", m.token()));
    }

    @Override
    public byte[] pong(ClientMessage.Pong m) {
        return JsonLines.write("pong", json -> json.text("token", m.token()));
    }

    @Override
    public byte[] away(ClientMessage.Away m) {
        return m.away()
                ? JsonLines.write("away", json -> json.nonEmpty("note", m.note()))
                : JsonLines.write("back", json -> {});
    }

    @Override
    public byte[] bye(ClientMessage.Bye m) {
        return JsonLines.write("bye", json -> {});
    }
}
