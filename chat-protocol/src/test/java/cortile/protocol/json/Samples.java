package cortile.protocol.json;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reaction;
import cortile.protocol.message.OrderRequest;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import java.time.Instant;
import java.util.List;

/** At least one message of each kind, with and without what may be left out. */
public final class Samples {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123Z");

    private Samples() {}

    public static List<ClientMessage> clientMessages() {
        return List.of(
                new ClientMessage.Hello(1, "Zoë \"z\"", "cortile-desktop/0.1", null, List.of()),
                new ClientMessage.Hello(1, "zoe", "", "t.o", List.of("ping", "resume")),
                new ClientMessage.Login("n,,n=zoe,r=1"),
                new ClientMessage.Proof("c=biws,r=12,p=="),
                new ClientMessage.Register("r", "secret words"),
                new ClientMessage.ChangePassword(null, "secret words", "other words"),
                new ClientMessage.Unregister("u", "other words"),
                new ClientMessage.Rename(null, "Zoé"),
                new ClientMessage.Create("c", "dev", "password", "open sesame", "Java"),
                new ClientMessage.Create(null, "dev", "public", null, ""),
                new ClientMessage.Join("j", "dev", "open sesame"),
                new ClientMessage.Leave("l", "dev"),
                new ClientMessage.ListRooms("l"),
                new ClientMessage.SetRoom("s", "dev", "", "private", null, "reader", 30),
                new ClientMessage.SetRoom(null, "dev", null, null, null, null, null),
                new ClientMessage.SetRole("s", "dev", "anna", "moderator"),
                new ClientMessage.Invite("i", "dev", "anna"),
                new ClientMessage.Direct("d", "anna"),
                new OrderRequest.Moderate("m", "dev", "ban", "troll*", 600, "spam"),
                new OrderRequest.Moderate(null, "lobby", "slow", "", 0, ""),
                new OrderRequest.ListSanctions("b", "dev"),
                new OrderRequest.Ignore("i", "bob", true),
                new ClientMessage.Say("id-1", "lobby", "a\nb\t\u2028 🙂", false, 0),
                new ClientMessage.Say(null, "dev", "no id", true, 7),
                new ClientMessage.Edit("e", "dev", 7, "better"),
                new ClientMessage.Delete(null, "dev", 7),
                new ClientMessage.React("r", "dev", 7, "👍", false),
                new ClientMessage.History("h", "lobby", ClientMessage.Direction.AFTER, 7, 50),
                new ClientMessage.History(null, "dev", ClientMessage.Direction.BEFORE, 1L << 40, 1),
                new ClientMessage.Search("s", null, "ciao", "anna", 50, 50),
                new ClientMessage.Mark("dev", 7),
                new ClientMessage.Typing("dev"),
                new ClientMessage.Away(true, "lunch"),
                new ClientMessage.Away(false, ""),
                new ClientMessage.Ping("t"),
                new ClientMessage.Pong("t"),
                new ClientMessage.Bye());
    }

    public static List<ServerMessage> serverMessages() {
        RoomState lobby =
                new RoomState("lobby", "public", "tea", "member", List.of("anna", "bob"), List.of("bob"), 41, 40, null);
        RoomState two = new RoomState("~x", "direct", "", "member", List.of("anna"), List.of(), 0, 0, "bob");
        Message edited = new Message(
                "lobby", 3, "c", NOON, "bob", "ehi", true, 1, NOON, List.of(new Reaction("👍", List.of("anna"))));
        return List.of(
                new ServerMessage.Welcome(
                        1, "Cortile 0.1.0", "anna", false, "t", "h-1", List.of("resume"), List.of(lobby, two)),
                new ServerMessage.Challenge("r=12,s=c2FsdA==,i=4096"),
                new ServerMessage.Account("r", "anna", true, "v=x", "t2"),
                new ServerMessage.Account(null, "anna", false, null, null),
                new ServerMessage.Entered("j", lobby),
                new ServerMessage.Exited(null, "dev"),
                new ServerMessage.Rooms("l", List.of(new ServerMessage.RoomSummary("lobby", "public", "tea", 2))),
                new ServerMessage.Done("s"),
                new Message("lobby", 1L << 40, "id-1", NOON, "anna", "ciao\n"),
                edited,
                new HistoryEntry.Edited("lobby", 5, "e", NOON, "anna", 3, "better"),
                new HistoryEntry.Deleted("lobby", 6, "f", NOON, "anna", 3),
                new HistoryEntry.Reacted("lobby", 7, "g", NOON, "anna", 3, "👍", true),
                new HistoryEntry.Erased("lobby", 3, "c", NOON, "bob", 0),
                new ServerMessage.History(null, "lobby", List.of(), 0, false),
                new ServerMessage.History(
                        "h",
                        "lobby",
                        List.of(
                                new Message("lobby", 1, "a", NOON, "anna", "ciao"),
                                new HistoryEntry.Erased("lobby", 2, "b", NOON, "bob", 1),
                                edited,
                                new HistoryEntry.Reacted("lobby", 4, "g", NOON, "anna", 3, "👍", true)),
                        9,
                        true),
                new ServerMessage.Found("s", List.of(edited), false),
                new ServerMessage.Marked("dev", 7),
                new ServerMessage.Invited("dev", "anna"),
                new ServerMessage.Sanctions(
                        "b",
                        "dev",
                        List.of(
                                new ServerMessage.SanctionLine(7, "ban", "troll*", "anna", NOON, NOON, "spam"),
                                new ServerMessage.SanctionLine(8, "mute", "bob", "anna", NOON, null, ""))),
                new ServerMessage.Ignored(List.of("bob")),
                new RoomNews.Joined("lobby", NOON, "anna"),
                new RoomNews.Left("lobby", NOON, "anna", "quit"),
                new RoomNews.Renamed("lobby", NOON, "anna", "annetta"),
                new RoomNews.Changed("lobby", NOON, "anna", "private", ""),
                new RoomNews.RoleGiven("lobby", NOON, "anna", "bob", "reader"),
                new RoomNews.Moderated("lobby", NOON, "anna", "mute", "bob", 600, "spam"),
                new RoomNews.Moderated("lobby", NOON, "anna", "slow", null, 0, ""),
                new RoomNews.Typing("lobby", "anna"),
                new RoomNews.Presence("lobby", NOON, "anna", true, "lunch"),
                new ServerMessage.Notice(NOON, "tea at five"),
                new ServerMessage.Failure("name-taken", "Somebody has this name.", null),
                new ServerMessage.Failure("empty-message", "Nothing to send.", "id-2"),
                new ServerMessage.Bye("kicked", "Be kind."),
                new ServerMessage.Bye("stopping", "The server is stopping.", 15),
                new ServerMessage.Ping("t"),
                new ServerMessage.Pong("t"));
    }
}
