package cortile.desktop.model;

import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reaction;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sessions as a person would see them, for tests of other packages; time stands. Confined to the test's thread. */
public final class Scene {

    private static final List<String> PEOPLE = List.of("anna", "bruno", "chiara", "dario");

    private final Stage stage = new Stage();
    private long last;

    private Scene() {}

    /** Nobody has connected yet. */
    public static Scene atTheStart() {
        return new Scene();
    }

    /** A first connection is being made. */
    public static Scene connecting() {
        Scene scene = new Scene();
        scene.stage.session.connect(Stage.TARGET);
        return scene;
    }

    /** The first connection failed. */
    public static Scene notConnected() {
        Scene scene = connecting();
        scene.stage.link().listener.lost(LossCause.CONNECT_TIMEOUT);
        return scene;
    }

    /** In a lobby of four, in rooms with something new in them, and in conversations of two. */
    public static Scene inRooms() {
        Scene scene = connecting();
        List<RoomState> rooms = List.of(
                new RoomState("lobby", "public", "Two things for today", "member", PEOPLE, List.of(), 0, 0, null),
                new RoomState("garden", "public", "", "member", PEOPLE, List.of(), 0, 0, null),
                new RoomState("release", "private", "", "owner", PEOPLE, List.of(), 0, 0, null),
                new RoomState("~1", "direct", "", "member", List.of("anna", "bruno"), List.of(), 0, 0, "bruno"),
                new RoomState("~2", "direct", "", "member", List.of("anna"), List.of(), 0, 0, "elena"));
        scene.stage
                .link()
                .welcome(new ServerMessage.Welcome(1, "Test", "anna", false, "token", "h-1", List.of(), rooms));
        scene.tell(new Message("garden", 1, "g-1", Stage.START, "chiara", "The roses need water."));
        scene.tell(new Message("release", 1, "r-1", Stage.START, "dario", "@anna can you sign the build?"));
        scene.tell(new Message("~1", 1, "d-1", Stage.START, "bruno", "Coffee?"));
        return scene;
    }

    /** The same, with one of each kind of row in the lobby. */
    public static Scene ofEveryKindOfRow() {
        Scene scene = inRooms();
        Instant yesterday = Stage.START.minus(Duration.ofDays(1));
        scene.say(yesterday, "bruno", "Good night!");
        scene.say(0, "bruno", "Good morning. The build is green since 08:40.");
        scene.say(
                60,
                "bruno",
                "Who wrote the notes of yesterday? They end in the middle of a sentence, and the second"
                        + " page, the one with the names, was printed over the first.");
        scene.say(90, "anna", "That was me: the second page is on my desk.");
        scene.say(120, "chiara", "@anna thank you! שלום to everybody upstairs");
        scene.tell(new Message("lobby", ++scene.last, "m-r", at(150), "dario", "Mine too", false, 5, null, signs()));
        scene.tell(new Message("lobby", ++scene.last, "m-e", at(800), "dario", "At ten", false, 0, at(801), List.of()));
        scene.tell(new Message("lobby", ++scene.last, "m-a", at(900), "chiara", "waves", true, 0, null, List.of()));
        scene.say(1000, "bruno", "what is taken back");
        scene.tell(new Deleted("lobby", scene.last + 1, "x", at(1010), "bruno", scene.last++));
        scene.stage.link().tell(new RoomNews.Joined("lobby", at(1020), "elena"));
        scene.stage.link().tell(new ServerMessage.Notice(at(1030), "The server restarts at 18:00."));
        scene.stage.session.speech().say("Is anybody in the kitchen?", 0);
        scene.stage.link().fail("history-busy", "The history is busy.", "id-1");
        scene.stage.session.speech().say("This one is on its way.", 0);
        return scene;
    }

    /** The connection of {@link #inRooms} was lost, and a message waits. */
    public static Scene lost() {
        Scene scene = inRooms();
        scene.stage.link().listener.lost(LossCause.CLOSED_BY_SERVER);
        scene.stage.session.speech().say("Are you still there?", 0);
        return scene;
    }

    private static Instant at(long second) {
        return Stage.START.plusSeconds(second);
    }

    private static List<Reaction> signs() {
        return List.of(new Reaction("❤", List.of("anna", "bruno")), new Reaction("✔", List.of("chiara")));
    }

    private void say(long second, String from, String text) {
        say(at(second), from, text);
    }

    private void say(Instant at, String from, String text) {
        last++;
        tell(new Message("lobby", last, "m-" + last, at, from, text));
    }

    private void tell(HistoryEntry entry) {
        stage.link().tell(entry);
    }

    public ChatSession session() {
        return stage.session;
    }
}
