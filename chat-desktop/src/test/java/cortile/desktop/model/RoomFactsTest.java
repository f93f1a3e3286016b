package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.RoomNews.Changed;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.RoomNews.Presence;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.RoomNews.RoleGiven;
import cortile.protocol.message.RoomNews.Typing;
import cortile.protocol.message.ServerMessage.Marked;
import cortile.protocol.message.ServerMessage.Ping;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is there, away or writing; what the room is about; and what is told the server of us. */
class RoomFactsTest {

    private static RoomFacts facts(Stage stage) {
        return stage.session.conversation().facts();
    }

    @Test
    void aNewTopicIsARowAndInTheHeader() {
        Stage stage = Stage.online();
        stage.link().tell(new Changed("lobby", Stage.START, "bob", "public", "Cake"));
        assertThat(facts(stage).topic()).isEqualTo("Cake");
        assertThat(stage.entries()).last().isEqualTo(new Happened(Stage.START, Kind.TOPIC, "bob", "Cake"));
        stage.link().tell(new Changed("lobby", Stage.START, "bob", "private", "Cake"));
        stage.link().tell(new RoleGiven("lobby", Stage.START, "bob", "anna", "moderator"));
        assertThat(stage.kinds()).containsExactly(Kind.ENTERED, Kind.TOPIC, Kind.ACCESS, Kind.ROLE);
    }

    @Test
    void whoIsAwayIsKnownUntilHeIsBackAlsoUnderAnotherName() {
        Stage stage = Stage.online();
        stage.link().tell(new Presence("lobby", Stage.START, "bob", true, "lunch"));
        stage.link().tell(new Renamed("lobby", Stage.START, "bob", "rob"));
        assertThat(facts(stage).roster().names()).containsExactly("rob", "anna");
        assertThat(facts(stage).roster().awayNote("rob")).contains("lunch");
        stage.link().tell(new Presence("lobby", Stage.START, "rob", false, ""));
        assertThat(facts(stage).roster().awayNote("rob")).isEmpty();
    }

    @Test
    void whoWritesIsForgottenAfterFiveSecondsOrWithHisMessage() {
        Stage stage = Stage.online();
        stage.link().tell(new Typing("lobby", "bob"));
        stage.pass(Duration.ofSeconds(4));
        stage.link().tell(new Typing("lobby", "bob"));
        stage.link().tell(new Typing("lobby", "chiara"));
        stage.pass(Duration.ofSeconds(4));
        assertThat(facts(stage).typing().names()).containsExactly("bob", "chiara");
        stage.link().tell(Stage.ofBob(1));
        assertThat(facts(stage).typing().names()).containsExactly("chiara");
        stage.pass(Duration.ofSeconds(1));
        assertThat(facts(stage).typing().names()).isEmpty();
    }

    @Test
    void ourOwnWritingIsToldAtMostEveryThreeSeconds() {
        Stage stage = Stage.online();
        for (int i = 0; i < 7; i++) {
            stage.session.typingSign().typed();
            stage.pass(Duration.ofSeconds(1));
        }
        assertThat(stage.link().sent)
                .filteredOn(ClientMessage.Typing.class::isInstance)
                .hasSize(3);
        stage.link().listener.lost(LossCause.SILENT);
        stage.session.typingSign().typed();
    }

    @Test
    void whatIsInSightIsMarkedAsReadAtMostOnceASecond() {
        Stage stage = Stage.onlineAt(1);
        stage.session.conversation().readMarker().setInSight(true);
        stage.link().tell(Stage.ofBob(2));
        stage.link().tell(Stage.ofBob(3));
        assertThat(stage.link().sent).endsWith(new ClientMessage.Mark("lobby", 1));
        stage.pass(ReadMarker.PAUSE);
        assertThat(stage.link().sent).endsWith(new ClientMessage.Mark("lobby", 1), new ClientMessage.Mark("lobby", 3));
    }

    @Test
    void whatIsOutOfSightOrReadElsewhereIsNotMarked() {
        Stage stage = Stage.onlineAt(1);
        stage.link().tell(Stage.ofBob(2));
        stage.link().tell(new Marked("lobby", 2));
        stage.session.conversation().readMarker().setInSight(true);
        assertThat(stage.link().sent).noneMatch(ClientMessage.Mark.class::isInstance);
    }

    @Test
    void whatNamesUsIsMarkedButNotALongerName() {
        Stage stage = Stage.online();
        tell(stage, 1, "@Anna, look");
        tell(stage, 2, "@annalisa, look");
        tell(stage, 3, "@annalisa and @anna");
        assertThat(stage.said()).extracting(Entry.Said::mention).containsExactly(true, false, true);
    }

    private static void tell(Stage stage, long seq, String text) {
        stage.link().tell(new Message("lobby", seq, "m-" + seq, Stage.START, "bob", text));
    }

    @Test
    void whatHappensInOtherRoomsIsPassedOver() {
        Stage stage = Stage.online();
        stage.link().tell(new Message("garden", 1, "g-1", Stage.START, "bob", "not here"));
        stage.link().tell(new Joined("garden", Stage.START, "chiara"));
        stage.link().tell(new Typing("garden", "bob"));
        assertThat(stage.kinds()).containsExactly(Kind.ENTERED);
        assertThat(stage.said()).isEmpty();
        assertThat(facts(stage).roster().size()).isEqualTo(2);
        assertThat(facts(stage).typing().names()).isEmpty();
    }

    @Test
    void aPingIsAnswered() {
        Stage stage = Stage.online();
        stage.link().tell(new Ping("alive?"));
        assertThat(stage.link().sent).last().isEqualTo(new ClientMessage.Pong("alive?"));
    }
}
