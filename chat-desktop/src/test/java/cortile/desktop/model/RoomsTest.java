package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direct;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Join;
import cortile.protocol.message.ClientMessage.Leave;
import cortile.protocol.message.ClientMessage.Mark;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Entered;
import cortile.protocol.message.ServerMessage.Exited;
import cortile.protocol.message.ServerMessage.Welcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several rooms at once: which there are, which is shown, what is unread, what waits. */
class RoomsTest {

    private final Stage stage = new Stage();
    private final Rooms rooms = stage.session.rooms();

    private static RoomState room(String name, long seq, long read) {
        return new RoomState(name, "public", "", "member", List.of("anna", "bob"), List.of(), seq, read, null);
    }

    private static RoomState direct(String room, String with, long seq, long read) {
        return new RoomState(room, "direct", "", "member", List.of("anna", with), List.of(), seq, read, with);
    }

    private void connect(RoomState... others) {
        stage.session.connect(Stage.TARGET);
        welcome(others);
    }

    private void welcome(RoomState... others) {
        List<RoomState> all = new ArrayList<>(List.of(room("lobby", 0, 0)));
        all.addAll(List.of(others));
        stage.link().welcome(new Welcome(1, "Test", "anna", false, "token", "h-1", List.of(), all));
    }

    private void tell(String room, long seq, String text) {
        stage.link().tell(new Message(room, seq, room + seq, Stage.START.plusSeconds(seq), "bob", text));
    }

    private Conversation in(String name) {
        return rooms.find(name).orElseThrow();
    }

    private List<String> titles() {
        return rooms.all().stream().map(room -> room.facts().title()).toList();
    }

    private static List<String> texts(Conversation room) {
        return IntStream.range(0, room.timeline().size())
                .mapToObj(room.timeline()::get)
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).text())
                .toList();
    }

    private @Nullable String lastId() {
        return ((Join) stage.link().sent.get(stage.link().sent.size() - 1)).id();
    }

    /** Answers each question for a page with bob's messages up to the end of the room. */
    private void page(String room, long first, long last) {
        History asked = stage.link().asked().stream()
                .filter(one -> one.room().equals(room))
                .reduce((one, other) -> other)
                .orElseThrow();
        var entries = LongStream.rangeClosed(first, last)
                .mapToObj(seq -> (HistoryEntry) new Message(room, seq, room + seq, Stage.START, "bob", "old " + seq))
                .toList();
        stage.link().tell(new ServerMessage.History(asked.id(), room, entries, last, false));
    }

    @Test
    void roomsStandByNameBelowTheLobbyAndConversationsOfTwoByTheLatestMessage() {
        connect(room("zoo", 0, 0), room("garden", 0, 0), direct("~1", "bob", 0, 0), direct("~2", "chiara", 0, 0));
        tell("~2", 1, "ciao");
        assertThat(titles()).containsExactly("lobby", "garden", "zoo", "chiara", "bob");
        tell("~1", 2, "ciao");
        assertThat(titles()).endsWith("bob", "chiara");
    }

    @Test
    void whatIsSaidInARoomIsShownThereAlone() {
        connect(room("garden", 0, 0));
        tell("garden", 1, "roses");
        tell("lobby", 1, "hello");
        tell("unknown", 1, "passed over");
        assertThat(texts(in("garden"))).containsExactly("roses");
        assertThat(texts(rooms.lobby())).containsExactly("hello");
    }

    @Test
    void aRoomThatIsNotShownCatchesUpAsWell() {
        connect(room("garden", 90, 80));
        stage.cut();
        welcome(room("garden", 90, 80));
        assertThat(stage.link().asked()).extracting(History::room).containsExactly("garden");
    }

    @Test
    void aServerIsAskedForFewPagesAtOnceHoweverManyRoomsThereAre() {
        connect(IntStream.range(0, 20).mapToObj(i -> room("room" + i, 10, 10)).toArray(RoomState[]::new));
        assertThat(stage.link().asked()).hasSize(PageTurns.AT_ONCE);
        page("room0", 1, 10);
        assertThat(stage.link().asked()).hasSize(PageTurns.AT_ONCE + 1);
    }

    @Test
    void unreadMessagesAndMentionsAreCountedUntilTheRoomIsInSight() {
        connect(room("garden", 3, 1));
        page("garden", 1, 3);
        tell("garden", 4, "@anna come");
        ReadMarker marker = in("garden").readMarker();
        assertThat(marker.unread()).isEqualTo(3);
        assertThat(marker.mentions()).isEqualTo(1);
        rooms.open(in("garden"));
        marker.setInSight(true);
        assertThat(marker.unread()).isZero();
        assertThat(marker.mentions()).isZero();
        assertThat(stage.link().sent).endsWith(new Mark("garden", 4));
    }

    @Test
    void theLineOfWhatIsNewStandsWhereOneHadReadUntilTheRoomIsLeft() {
        connect(room("garden", 3, 1));
        page("garden", 1, 3);
        rooms.open(in("garden"));
        in("garden").readMarker().setInSight(true);
        assertThat(in("garden").readMarker().line()).isEqualTo(1);
        tell("garden", 4, "seen as it comes");
        assertThat(in("garden").readMarker().line()).isEqualTo(1);
        rooms.open(rooms.lobby());
        assertThat(in("garden").readMarker().line()).isEqualTo(ReadMarker.NO_LINE);
        tell("garden", 5, "not seen");
        assertThat(in("garden").readMarker().line()).isEqualTo(4);
    }

    @Test
    void whatIsForOneAloneCountsAsAMention() {
        connect(direct("~1", "bob", 0, 0));
        tell("~1", 1, "psst");
        assertThat(rooms.with("BOB").orElseThrow().readMarker().mentions()).isEqualTo(1);
        assertThat(rooms.mentions()).isEqualTo(1);
    }

    @Test
    void aRoomReadOnAnotherDeviceIsReadHereToo() {
        connect(room("garden", 0, 0));
        tell("garden", 1, "one");
        tell("garden", 2, "two");
        stage.link().tell(new ServerMessage.Marked("garden", 1));
        assertThat(in("garden").readMarker().unread()).isEqualTo(1);
    }

    @Test
    void whatIsTypedOfflineGoesToItsOwnRoomOnceAndInOrder() {
        connect(room("garden", 0, 0));
        stage.link().listener.lost(LossCause.SILENT);
        stage.session.speech().say("in the lobby", 0);
        rooms.open(in("garden"));
        stage.session.speech().say("first in the garden", 0);
        stage.session.speech().say("second in the garden", 0);
        assertThat(rooms.unanswered()).isEqualTo(3);
        stage.session.reconnectNow();
        welcome(room("garden", 0, 0));
        assertThat(says("garden")).containsExactly("first in the garden", "second in the garden");
        assertThat(says("lobby")).containsExactly("in the lobby");
    }

    private List<String> says(String room) {
        return stage.link().sent.stream()
                .filter(message -> message instanceof Say say && say.room().equals(room))
                .map(message -> ((Say) message).text())
                .toList();
    }

    @Test
    void aMessageTheHistoryHoldsIsNotSentAgainInItsRoom() {
        connect(room("garden", 0, 0));
        rooms.open(in("garden"));
        stage.session.speech().say("roses", 0);
        stage.cut();
        welcome(room("garden", 1, 0));
        History asked = stage.link().asked().get(0);
        var stored = new Message("garden", 1, "id-1", Stage.START, "anna", "roses");
        stage.link().tell(new ServerMessage.History(asked.id(), "garden", List.of(stored), 1, false));
        assertThat(says("garden")).isEmpty();
        assertThat(texts(in("garden"))).containsExactly("roses");
    }

    @Test
    void whatWaitsForARoomThatIsGoneIsShownInTheLobby() {
        connect(room("garden", 0, 0));
        rooms.open(in("garden"));
        stage.session.speech().say("roses", 0);
        stage.cut();
        welcome();
        assertThat(rooms.active()).isSameAs(rooms.lobby());
        assertThat(stage.entries()).contains(new Entry.Happened(Stage.START, Kind.UNSENT, "garden", "roses"));
    }

    @Test
    void joiningShowsTheRoomAndBeingTakenAlongDoesNot() {
        connect();
        List<Optional<Refusal>> outcomes = new ArrayList<>();
        stage.session.requests().join("garden", "", outcomes::add);
        stage.link().tell(new Entered(lastId(), room("garden", 0, 0)));
        assertThat(outcomes).containsExactly(Optional.empty());
        assertThat(rooms.active().room()).isEqualTo("garden");
        stage.link().tell(new Entered(null, direct("~1", "bob", 0, 0)));
        assertThat(rooms.active().room()).isEqualTo("garden");
        assertThat(titles()).containsExactly("lobby", "garden", "bob");
    }

    @Test
    void aRoomThatWantsAPasswordSaysSoToWhoAsked() {
        connect();
        List<Optional<Refusal>> outcomes = new ArrayList<>();
        stage.session.requests().join("vault", "guess", outcomes::add);
        assertThat(stage.link().sent).endsWith(new Join(lastId(), "vault", "guess"));
        stage.link().fail("wrong-password", "No.", lastId());
        assertThat(outcomes).containsExactly(Optional.of(new Refusal("wrong-password", "No.")));
        assertThat(stage.kinds()).doesNotContain(Kind.COMPLAINT);
    }

    @Test
    void whatIsAskedWhenTheConnectionGoesIsRefusedOnce() {
        connect();
        List<Optional<Refusal>> outcomes = new ArrayList<>();
        stage.session.requests().join("garden", "", outcomes::add);
        stage.link().listener.lost(LossCause.SILENT);
        assertThat(outcomes).containsExactly(Optional.of(Refusal.NOT_CONNECTED));
    }

    @Test
    void whoIsTakenOutOfTheRoomThatIsShownIsInTheLobby() {
        connect(room("garden", 0, 0));
        rooms.open(in("garden"));
        stage.session.speech().say("/leave", 0);
        assertThat(stage.link().sent).last().isInstanceOf(Leave.class);
        stage.link().tell(new Exited(null, "garden"));
        assertThat(rooms.active()).isSameAs(rooms.lobby());
        assertThat(titles()).containsExactly("lobby");
    }

    @Test
    void theLobbyCannotBeLeft() {
        connect();
        assertThat(stage.session.speech().say("/leave", 0)).isEqualTo(SayResult.LOBBY_STAYS);
    }

    @Test
    void aMessageToOnePersonOpensTheConversationAndIsSaidThere() {
        connect();
        stage.session.speech().say("/msg bob are you there?", 0);
        Direct asked = (Direct) stage.link().sent.get(stage.link().sent.size() - 1);
        assertThat(asked.name()).isEqualTo("bob");
        stage.link().tell(new Entered(asked.id(), direct("~1", "bob", 0, 0)));
        assertThat(rooms.active().facts().title()).isEqualTo("bob");
        assertThat(says("~1")).containsExactly("are you there?");
    }

    @Test
    void arrowsGoRoundTheRoomsAndStopAtUnreadOnes() {
        connect(room("garden", 0, 0), room("zoo", 0, 0));
        rooms.openNext(-1);
        assertThat(rooms.active().room()).isEqualTo("zoo");
        rooms.openNext(1);
        tell("garden", 1, "roses");
        rooms.openNextUnread(-1);
        assertThat(rooms.active().room()).isEqualTo("garden");
        rooms.openNextUnread(1);
        assertThat(rooms.active().room()).as("nothing else is unread").isEqualTo("garden");
    }

    @Test
    void aRoomThatIsNotShownKeepsABoundedNumberOfEntries() {
        connect(room("garden", 0, 0));
        for (int seq = 1; seq <= 3 * Conversation.MAX_ENTRIES_UNSEEN; seq++) {
            tell("garden", seq, "message " + seq);
        }
        assertThat(in("garden").timeline().size()).isLessThanOrEqualTo(Conversation.MAX_ENTRIES_UNSEEN);
        assertThat(in("garden").readMarker().unread()).isEqualTo(3 * Conversation.MAX_ENTRIES_UNSEEN);
    }

    @Test
    void anotherServersRoomsAreNotOurs() {
        connect(room("garden", 0, 0));
        rooms.open(in("garden"));
        stage.session.backToForm();
        stage.session.connect(new Target(new Endpoint("127.0.0.2", 53_100), "anna"));
        welcome();
        assertThat(titles()).containsExactly("lobby");
        assertThat(rooms.active()).isSameAs(rooms.lobby());
    }

    @Test
    void aDraftStaysInItsRoomAndIsThereAfterARestart() {
        connect(room("garden", 0, 0));
        in("garden").drafting().write("half a thought");
        stage.pass(DraftKeeper.PAUSE);
        assertThat(stage.drafts.of(Stage.TARGET, "garden")).isEqualTo("half a thought");
        assertThat(stage.drafts.of(Stage.TARGET, "lobby")).isEmpty();
        Stage later = new Stage(stage.drafts, stage.unsent);
        later.session.connect(Stage.TARGET);
        List<RoomState> states = List.of(room("lobby", 0, 0), room("garden", 0, 0));
        later.link().welcome(new Welcome(1, "Test", "anna", false, "token", "h-1", List.of(), states));
        assertThat(later.session.rooms().find("garden").orElseThrow().drafting().text())
                .isEqualTo("half a thought");
    }

    @Test
    void whatWasSentIsBroughtBackStepByStep() {
        Drafting drafting = new Drafting();
        drafting.sent("one");
        drafting.sent("two");
        assertThat(drafting.earlier()).contains("two");
        assertThat(drafting.earlier()).contains("one");
        assertThat(drafting.earlier()).isEmpty();
        assertThat(drafting.later()).contains("two");
        assertThat(drafting.later()).contains("");
    }

    @Test
    void anInvitationIsToldWhereOneIsLooking() {
        connect();
        stage.link().tell(new ServerMessage.Invited("cellar", "bob"));
        assertThat(stage.entries()).last().isEqualTo(new Entry.Happened(Stage.START, Kind.INVITED, "bob", "cellar"));
    }

    @Test
    void anotherNameOfOursIsTakenOnceHoweverManyRoomsTellIt() {
        connect(room("garden", 0, 0));
        for (String room : List.of("lobby", "garden")) {
            stage.link().tell(new Renamed(room, Stage.START, "anna", "zoe"));
        }
        assertThat(rooms.ownName()).isEqualTo("zoe");
        assertThat(in("garden").ownName()).isEqualTo("zoe");
        assertThat(stage.session.target().orElseThrow().name()).isEqualTo("zoe");
    }

    @Test
    void messagesOfLongAgoAreReadApartFromTheRoom() {
        connect();
        List<Excerpt> read = new ArrayList<>();
        stage.session.readAround(rooms.lobby(), 500, read::add, refusal -> {});
        page("lobby", 441, 500);
        page("lobby", 501, 560);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).timeline().size()).isEqualTo(120);
        assertThat(read.get(0).timeline().indexOf(500)).isEqualTo(59);
        assertThat(texts(rooms.lobby())).isEmpty();
    }

    @Test
    void commandsNeedAConnection() {
        connect();
        stage.link().listener.lost(LossCause.SILENT);
        assertThat(stage.session.speech().say("/join garden", 0)).isEqualTo(SayResult.NOT_CONNECTED);
        assertThat(stage.link().sent).noneMatch(ClientMessage.Join.class::isInstance);
    }
}
