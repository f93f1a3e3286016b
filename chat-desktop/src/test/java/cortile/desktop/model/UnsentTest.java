package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.message.ClientMessage.Say;
import org.junit.jupiter.api.Test;

class UnsentTest {

    private static final Say LOST = new Say("old", "cellar", "for nobody", false, 0);

    private final Stage stage = Stage.online();

    private Stage startedAgain() {
        Stage again = new Stage(stage.drafts, stage.unsent);
        again.session.connect(Stage.TARGET);
        return again;
    }

    private void writeOffline() {
        stage.link().listener.lost(LossCause.CLOSED_BY_SERVER);
        stage.session.speech().say("one", 0);
        stage.session.speech().say("two", 0);
    }

    @Test
    void whatWaitedWhenTheProgramEndedIsSentByTheNextOneOnceAndInOrder() {
        writeOffline();
        Stage again = startedAgain();
        again.link().welcome("anna");
        assertThat(again.link().texts()).containsExactly("one", "two");
        assertThat(again.said()).extracting(Entry.Said::text).containsExactly("one", "two");
        again.cut();
        again.link().welcome("anna");
        assertThat(again.link().texts()).containsExactly("one", "two");
        assertThat(again.said()).hasSize(2);
    }

    @Test
    void whatTheServerHasIsNotKept() {
        stage.session.speech().say("hello", 0);
        assertThat(stage.unsent.of(Stage.TARGET)).hasSize(1);
        stage.link().tell(Stage.ofAnna(1, stage.said().get(0).id(), "hello"));
        assertThat(stage.unsent.of(Stage.TARGET)).isEmpty();
        Stage again = startedAgain();
        again.link().welcome("anna");
        assertThat(again.link().texts()).isEmpty();
    }

    @Test
    void whatTheServerTookBeforeTheProgramEndedIsNotSentAgain() {
        writeOffline();
        String first = stage.said().get(0).id();
        Stage again = startedAgain();
        again.link().welcomeAt(1);
        again.link().page(false, Stage.ofAnna(1, first, "one"));
        assertThat(again.link().texts()).containsExactly("two");
        assertThat(again.said()).hasSize(2);
    }

    @Test
    void whatIsForARoomThatIsGoneIsShownOnceMore() {
        stage.unsent.keep(Stage.TARGET, "old", LOST);
        Stage again = startedAgain();
        again.link().welcome("anna");
        assertThat(again.kinds()).contains(Entry.Kind.UNSENT);
        assertThat(stage.unsent.of(Stage.TARGET)).isEmpty();
    }

    @Test
    void anotherNameOnTheSameServerTakesItAlong() {
        writeOffline();
        Target other = new Target(Stage.TARGET.endpoint(), "anna2");
        stage.session.connect(other);
        assertThat(stage.unsent.of(Stage.TARGET)).isEmpty();
        assertThat(stage.unsent.of(other)).hasSize(2);
    }
}
