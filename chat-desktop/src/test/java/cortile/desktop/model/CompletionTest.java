package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.message.HistoryEntry.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What offers itself while one types, and where one can jump to. */
class CompletionTest {

    private final Stage stage = new Stage();
    private final Conversation room = stage.session.conversation();

    private void enterWith(String... members) {
        stage.session.connect(Stage.TARGET);
        stage.link().welcome(members);
    }

    private void say(long seq, String author) {
        stage.link().tell(new Message("lobby", seq, "m" + seq, Stage.START, author, "ciao"));
    }

    private List<String> offered(String before) {
        return Completion.offered(before, room).map(Completion::words).orElse(List.of());
    }

    private List<String> asked(String before) {
        return Completion.asked(before, room).map(Completion::words).orElse(List.of());
    }

    @Test
    void whoSpokeLastComesFirstAndOneselfNever() {
        enterWith("anna", "alba", "aldo", "alice");
        say(1, "alice");
        say(2, "aldo");
        assertThat(asked("ciao al")).containsExactly("@aldo", "@alice", "@alba");
        assertThat(offered("@a")).containsExactly("@aldo", "@alice", "@alba");
        assertThat(offered("ciao al")).isEmpty();
    }

    @Test
    void commandsAreOfferedAtTheBeginningOnlyInBothLanguages() {
        enterWith("anna");
        assertThat(offered("/jo")).containsExactly("/join");
        assertThat(offered("/entr")).containsExactly("/entra");
        assertThat(offered("/")).contains("/join", "/msg", "/quit");
        assertThat(offered("say /jo")).isEmpty();
        assertThat(offered("//jo")).isEmpty();
    }

    @Test
    void aCommandsNameIsCompletedWithoutASignAndWithQuotationMarksWhereItNeedsThem() {
        enterWith("anna", "Bruna Maria", "bob");
        assertThat(asked("/msg b")).containsExactly("\"Bruna Maria\"", "bob");
    }

    @Test
    void aNameIsFoundByItsBeginningBeforeItsWordsItsMiddleAndItsLetters() {
        assertThat(JumpTarget.rank("garden", "gar")).isZero();
        assertThat(JumpTarget.rank("rose-garden", "gar")).isEqualTo(1);
        assertThat(JumpTarget.rank("beergarden", "gar")).isEqualTo(2);
        assertThat(JumpTarget.rank("garden", "gdn")).isEqualTo(3);
        assertThat(JumpTarget.rank("garden", "x")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void peopleCanBeJumpedToBeforeOneHasTalkedToThem() {
        enterWith("anna", "bob");
        assertThat(JumpTarget.matching("bo", stage.session.rooms()))
                .extracting(JumpTarget::title)
                .containsExactly("bob");
        assertThat(JumpTarget.matching("@", stage.session.rooms()))
                .extracting(JumpTarget::title)
                .containsExactly("bob");
    }
}
