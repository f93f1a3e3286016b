package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.Problem.NoConnection;
import cortile.desktop.model.SessionState.Phase;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.text.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatSessionTest {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static Message echo(String id, String text) {
        return new Message("lobby", 1, id, Stage.START, "anna", text);
    }

    private static Say say(String id, String text) {
        return new Say(id, "lobby", text, false, 0);
    }

    private static Phase phase(Stage stage) {
        return stage.session.state().phase();
    }

    @Test
    void helloIsSaidOnceConnectedAndTheWelcomeOpensTheRoom() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        assertThat(phase(stage)).isEqualTo(Phase.CONNECTING);
        stage.link().welcome("bob", "anna");
        assertThat(stage.link().sent)
                .containsExactly(new Hello(1, "anna", "cortile-desktop", null, List.of("ping", "resume")));
        assertThat(phase(stage)).isEqualTo(Phase.ONLINE);
        assertThat(stage.session.conversation().room()).isEqualTo("lobby");
        assertThat(stage.session.conversation().roster().names()).containsExactly("bob", "anna");
    }

    @Test
    void aServerThatCannotBeReachedBringsTheFormBackWithTheReason() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.link().listener.lost(LossCause.CONNECTION_REFUSED);
        assertThat(stage.session.state())
                .isEqualTo(SessionState.of(
                        Phase.SETUP, new NoConnection(Stage.TARGET.endpoint(), LossCause.CONNECTION_REFUSED)));
    }

    @Test
    void aPeerThatNeverWelcomesIsNoServerOfOurs() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.link().connected();
        stage.pass(Attempt.HANDSHAKE_LIMIT);
        assertThat(stage.session.state().problem())
                .contains(new NoConnection(Stage.TARGET.endpoint(), LossCause.NOT_CORTILE));
        assertThat(stage.link().closed).isTrue();
    }

    @Test
    void cancellingAnAttemptGoesBackToTheFormAndIgnoresItsEnd() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.session.backToForm();
        stage.link().listener.lost(LossCause.BROKEN);
        assertThat(stage.session.state()).isEqualTo(SessionState.of(Phase.SETUP));
    }

    @Test
    void aTakenNameOnTheFirstAttemptIsToldInTheForm() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.link().connected();
        stage.link().listener.received(new Failure("name-taken", "Taken.", null));
        assertThat(phase(stage)).isEqualTo(Phase.SETUP);
        assertThat(stage.session.state().problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.concernsName()).isTrue());
    }

    @Test
    void ourMessageIsShownAtOnceAndSettlesInTheRoomsOrder() {
        Stage stage = Stage.online();
        assertThat(stage.session.speech().say("ciao\n", 0)).isEqualTo(SayResult.ACCEPTED);
        stage.link().listener.received(new Message("lobby", 1, "x", Stage.START, "bob", "hi"));
        assertThat(stage.said()).extracting(Said::delivery).containsExactly(Delivery.SETTLED, Delivery.SENDING);
        stage.link().listener.received(Stage.ofAnna(2, "id-1", "ciao"));
        assertThat(stage.said()).extracting(Said::text).containsExactly("hi", "ciao");
        assertThat(stage.said()).extracting(Said::delivery).containsOnly(Delivery.SETTLED);
        assertThat(stage.session.conversation().unanswered()).isZero();
    }

    @Test
    void anAcknowledgementThatComesTwiceShowsNothingTwice() {
        Stage stage = Stage.online();
        stage.session.speech().say("ciao", 0);
        stage.link().listener.received(echo("id-1", "ciao"));
        stage.link().listener.received(echo("id-1", "ciao"));
        assertThat(stage.said()).hasSize(1);
    }

    @Test
    void somebodyElsesMessageWithOurIdSettlesNothing() {
        Stage stage = Stage.online();
        stage.session.speech().say("ciao", 0);
        stage.link().listener.received(new Message("lobby", 1, "id-1", Stage.START, "bob", "forged"));
        assertThat(stage.said()).extracting(Said::delivery).containsExactly(Delivery.SETTLED, Delivery.SENDING);
        assertThat(stage.said()).extracting(Said::own).containsExactly(false, true);
    }

    @Test
    void aRefusedMessageKeepsTheServersReason() {
        Stage stage = Stage.online();
        stage.session.speech().say("ciao", 0);
        stage.link().listener.received(new Failure("too-fast", "Slow down.", "id-1"));
        assertThat(stage.said()).singleElement().satisfies(said -> {
            assertThat(said.delivery()).isEqualTo(Delivery.REFUSED);
            assertThat(said.reason()).isEqualTo("Slow down.");
        });
    }

    @Test
    void emptyAndOverlongTextsAreNotSent() {
        Stage stage = Stage.online();
        assertThat(stage.session.speech().say(" \n", 0)).isEqualTo(SayResult.NOTHING);
        assertThat(stage.session.speech().say("x".repeat(MessageText.MAX_BYTES + 1), 0))
                .isEqualTo(SayResult.TOO_LONG);
        assertThat(stage.link().texts()).isEmpty();
        assertThat(stage.said()).isEmpty();
    }

    @Test
    void quitLeavesAndIsNotSaid() {
        Stage stage = Stage.online();
        assertThat(stage.session.speech().say("/quit\n", 0)).isEqualTo(SayResult.QUIT);
        assertThat(stage.link().left).isTrue();
        assertThat(stage.link().texts()).isEmpty();
        assertThat(phase(stage)).isEqualTo(Phase.LEFT);
    }

    @Test
    void whatWaitsIsSentOnceInOrderUnderTheSameIdsAfterReconnecting() {
        Stage stage = Stage.online();
        stage.session.speech().say("answered", 0);
        stage.link().listener.received(echo("id-1", "answered"));
        stage.session.speech().say("on its way", 0);
        stage.link().listener.lost(LossCause.CLOSED_BY_SERVER);
        stage.session.speech().say("later", 0);
        assertThat(stage.said())
                .extracting(Said::delivery)
                .containsExactly(Delivery.SETTLED, Delivery.QUEUED, Delivery.QUEUED);
        stage.pass(LONGEST_DELAY);
        stage.link().welcomeAt(1);
        assertThat(stage.link().sent)
                .endsWith(say("id-2", "on its way"), say("id-3", "later"))
                .hasSize(3);
        assertThat(stage.said()).extracting(Said::text).containsExactly("answered", "on its way", "later");
    }

    @Test
    void theWaitDoublesFromAttemptToAttemptUpToThirtySeconds() {
        Stage stage = Stage.online();
        List<Long> seconds = IntStream.rangeClosed(1, 8)
                .mapToObj(attempt -> {
                    stage.link().listener.lost(LossCause.CONNECTION_REFUSED);
                    assertThat(stage.session.state().attempt()).isEqualTo(attempt);
                    long millis = stage.session.untilRetry().toMillis();
                    stage.pass(stage.session.untilRetry());
                    return (millis + 999) / 1000;
                })
                .toList();
        assertThat(seconds.get(0)).isEqualTo(1);
        assertThat(seconds.get(3)).isBetween(6L, 8L);
        assertThat(seconds.get(7)).isBetween(22L, 30L);
    }

    @Test
    void reconnectNowDoesNotWait() {
        Stage stage = Stage.online();
        stage.link().listener.lost(LossCause.SILENT);
        stage.session.reconnectNow();
        assertThat(stage.links).hasSize(2);
        assertThat(phase(stage)).isEqualTo(Phase.RECONNECTING);
        stage.pass(Duration.ofSeconds(5));
        assertThat(stage.links).as("the planned attempt is off").hasSize(2);
    }

    @Test
    void aStoppingServerIsWaitedForButAnOperatorsRemovalIsFinal() {
        Stage stopping = Stage.online();
        stopping.link().listener.received(new Bye("stopping", "Stopping."));
        assertThat(phase(stopping)).isEqualTo(Phase.WAITING);
        Stage kicked = Stage.online();
        kicked.link().listener.received(new Bye("kicked", "Be kind."));
        kicked.pass(LONGEST_DELAY);
        assertThat(phase(kicked)).isEqualTo(Phase.STOPPED);
        assertThat(kicked.links).hasSize(1);
    }

    @Test
    void aServerThatSaysWhenItIsBackIsNotAskedBefore() {
        Stage stage = Stage.online();
        stage.link().listener.received(new Bye("stopping", "Stopping.", 15));
        stage.pass(Duration.ofSeconds(14));
        assertThat(phase(stage)).isEqualTo(Phase.WAITING);
        stage.pass(Duration.ofSeconds(9)); // half as long again, at most
        assertThat(stage.links).hasSize(2);
    }

    @Test
    void ourOwnGhostIsWaitedForAFewTimesThenTold() {
        Stage stage = Stage.online();
        stage.link().listener.lost(LossCause.SILENT);
        int attempts = 0;
        while (phase(stage) == Phase.WAITING) {
            stage.pass(LONGEST_DELAY);
            stage.link().connected();
            stage.link().listener.received(new Failure("name-taken", "Taken.", null));
            attempts++;
        }
        assertThat(phase(stage)).isEqualTo(Phase.STOPPED);
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void anotherServerDoesNotGetWhatWasMeantForThisOne() {
        Stage stage = Stage.online();
        stage.link().listener.lost(LossCause.SILENT);
        stage.session.speech().say("for the lobby", 0);
        stage.session.backToForm();
        stage.session.connect(new Target(new Endpoint("127.0.0.2", 53_100), "anna"));
        stage.link().welcome("anna");
        assertThat(stage.link().texts()).isEmpty();
        assertThat(stage.said()).extracting(Said::delivery).containsExactly(Delivery.REFUSED);
    }

    @Test
    void theOutboxIsBounded() {
        Stage stage = Stage.online();
        stage.link().listener.lost(LossCause.SILENT);
        IntStream.range(0, Outbox.MAX_WAITING)
                .forEach(i -> assertThat(stage.session.speech().say("message " + i, 0))
                        .isEqualTo(SayResult.ACCEPTED));
        assertThat(stage.session.speech().say("one too many", 0)).isEqualTo(SayResult.TOO_MANY_WAITING);
    }
}
