package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reacted;
import cortile.protocol.message.HistoryEntry.Reaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other words, signs and deletions: told live, missed, and read in pages that count them in already. */
class MessageChangesTest {

    private static Edited edited(long seq, long target, String text) {
        return new Edited("lobby", seq, "edit-" + seq, Stage.START, "bob", target, text);
    }

    private static Deleted deleted(long seq, long target) {
        return new Deleted("lobby", seq, "delete-" + seq, Stage.START, "bob", target);
    }

    private static Reacted reacted(long seq, long target, String name, boolean added) {
        return new Reacted("lobby", seq, "react-" + seq, Stage.START, name, target, "👍", added);
    }

    private static Message withSign(long seq, String... names) {
        Reaction sign = new Reaction("👍", List.of(names));
        return new Message("lobby", seq, "m-" + seq, Stage.START, "bob", "hi", false, 0, null, List.of(sign));
    }

    private static Said first(Stage stage) {
        return stage.said().get(0);
    }

    @Test
    void anEditReplacesTheTextAndMarksIt() {
        Stage stage = Stage.onlineAt(1);
        stage.link().tell(edited(2, 1, "better words"));
        assertThat(first(stage).text()).isEqualTo("better words");
        assertThat(first(stage).fate().edited()).isTrue();
        assertThat(stage.rows()).containsExactly("1", "ENTERED");
    }

    @Test
    void whatWasTakenBackLosesItsTextAndSignsForGood() {
        Stage stage = Stage.onlineAt(1);
        stage.link().tell(reacted(2, 1, "bob", true));
        stage.link().tell(deleted(3, 1));
        stage.link().tell(edited(4, 1, "from the grave"));
        assertThat(first(stage).text()).isEmpty();
        assertThat(first(stage).fate().deleted()).isTrue();
        assertThat(first(stage).fate().reactions()).isEmpty();
        assertThat(first(stage).canChange()).isFalse();
    }

    @Test
    void signsAreCountedByNameAndTheLastOneTakesThemAway() {
        Stage stage = Stage.onlineAt(1);
        stage.link().tell(reacted(2, 1, "bob", true));
        stage.link().tell(reacted(3, 1, "chiara", true));
        assertThat(first(stage).fate().reactions()).containsExactly(new Reaction("👍", List.of("bob", "chiara")));
        stage.link().tell(reacted(4, 1, "bob", false));
        stage.link().tell(reacted(5, 1, "chiara", false));
        assertThat(first(stage).fate().reactions()).isEmpty();
    }

    @Test
    void missedChangesReachMessagesShownBeforeTheCut() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(5);
        stage.link().page(false, edited(3, 1, "changed meanwhile"), reacted(4, 2, "bob", true), deleted(5, 1));
        assertThat(first(stage).fate().deleted()).isTrue();
        assertThat(stage.said().get(1).fate().reactions()).hasSize(1);
        assertThat(stage.kinds()).doesNotContain(Entry.Kind.GAP);
    }

    @Test
    void aPageThatCountsAChangeInIsNotChangedByItAgain() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.link().tell(reacted(4, 2, "chiara", true));
        stage.link().page(false, 4, withSign(2, "bob", "chiara"), reacted(3, 2, "bob", true));
        assertThat(stage.said().get(1).fate().reactions())
                .containsExactly(new Reaction("👍", List.of("bob", "chiara")));
        stage.link().tell(reacted(5, 2, "chiara", false));
        assertThat(stage.said().get(1).fate().reactions()).containsExactly(new Reaction("👍", List.of("bob")));
    }

    @Test
    void aChangeToldWhileAnEarlierPageIsOnItsWayReachesThatPage() {
        Stage stage = Stage.onlineAt(8);
        stage.session.conversation().earlier().load();
        stage.link().tell(edited(9, 7, "newer than the page"));
        stage.link().page(true, 8, Stage.ofBob(7));
        assertThat(first(stage).text()).isEqualTo("newer than the page");
        stage.link().tell(edited(9, 7, "told twice"));
        assertThat(first(stage).text()).isEqualTo("newer than the page");
    }

    @Test
    void theWordsOfAPageReadLaterThanTheChangeAreKept() {
        Stage stage = Stage.onlineAt(8);
        stage.session.conversation().earlier().load();
        stage.link().tell(edited(9, 7, "counted in"));
        stage.link().page(true, 10, Stage.ofBob(7));
        assertThat(first(stage).text()).isEqualTo("message 7");
    }

    @Test
    void aPageOfChangesOnlyIsReadOnPast() {
        Stage stage = Stage.onlineAt(8);
        stage.session.conversation().earlier().load();
        stage.link().page(true, 8, edited(6, 1, "x"), edited(7, 1, "y"));
        assertThat(stage.link().questions()).last().isEqualTo("BEFORE 6, " + EarlierMessages.PAGE);
        stage.link().page(false, 8, Stage.ofBob(4), Stage.ofBob(5));
        assertThat(stage.rows()).containsExactly("4", "5", "8", "ENTERED");
    }

    @Test
    void anErasedEditIsNoRow() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.link().page(false, Stage.ofBob(2), new Erased("lobby", 3, "gone", Stage.START, "bob", 2));
        assertThat(stage.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void anErasedPlaceIsARowOfADeletedMessage() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.link().page(false, new Erased("lobby", 2, "gone", Stage.START, "bob", 0), deleted(3, 2));
        assertThat(stage.rows()).containsExactly("1", "ENTERED", "LOST", "2", "RETURNED");
        assertThat(stage.said().get(1).fate().deleted()).isTrue();
    }

    @Test
    void theMessagesOfAWipedHistoryAreNotChangedByItsSuccessor() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAnewAt(7);
        stage.link().page(false, Stage.ofBob(7));
        stage.link().tell(edited(8, 1, "of the new one"));
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "LOST", "ANEW", "7", "RETURNED");
        assertThat(first(stage).text()).isEqualTo("message 1");
    }

    @Test
    void aChangeOfOursIsRepeatedUnderItsIdUntilItIsTold() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().react(first(stage), "👍");
        ClientMessage.React react = new ClientMessage.React("id-1", "lobby", 1, "👍", true);
        assertThat(stage.link().sent).last().isEqualTo(react);
        stage.cut();
        stage.link().welcomeAt(1);
        assertThat(stage.link().sent).last().isEqualTo(react);
        stage.link().tell(new Reacted("lobby", 2, "id-1", Stage.START, "anna", 1, "👍", true));
        assertThat(stage.session.conversation().unanswered()).isZero();
        stage.session.speech().react(first(stage), "👍");
        assertThat(stage.link().sent).last().isEqualTo(new ClientMessage.React("id-2", "lobby", 1, "👍", false));
    }
}
