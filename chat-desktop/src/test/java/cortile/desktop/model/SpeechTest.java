package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Away;
import cortile.protocol.message.ClientMessage.Edit;
import cortile.protocol.message.ClientMessage.Rename;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ClientMessage.SetRoom;
import org.junit.jupiter.api.Test;

/** What comes of a text in the composer. */
class SpeechTest {

    private final Stage stage = Stage.onlineAt(1);
    private final Speech speech = stage.session.speech();

    private ClientMessage lastSent() {
        return stage.link().sent.get(stage.link().sent.size() - 1);
    }

    @Test
    void actionsAndAnswersAreSaidAsSuchAndShownAtOnce() {
        speech.say("/me dances", 1);
        assertThat(lastSent()).isEqualTo(new Say("id-1", "lobby", "dances", true, 1));
        assertThat(stage.said()).last().extracting(Entry.Said::words).isEqualTo(new Words("dances", true, 1));
    }

    @Test
    void commandsAreDone() {
        assertThat(speech.say("/nick  Zoë ", 0)).isEqualTo(SayResult.ACCEPTED);
        assertThat(lastSent()).isEqualTo(new Rename("id-1", "Zoë"));
        speech.say("/topic Cake at eleven", 0);
        assertThat(lastSent()).isEqualTo(new SetRoom("id-2", "lobby", "Cake at eleven", null, null, null, null));
        speech.say("/AWAY lunch", 0);
        assertThat(lastSent()).isEqualTo(new Away(true, "lunch"));
        speech.say("/back", 0);
        assertThat(lastSent()).isEqualTo(new Away(false, ""));
        speech.say("/help", 0);
        assertThat(stage.kinds()).endsWith(Kind.HELP);
    }

    @Test
    void whatIsNoCommandIsToldAndNotSaid() {
        assertThat(speech.say("/dance", 0)).isEqualTo(SayResult.UNKNOWN_COMMAND);
        assertThat(speech.say("/me ", 0)).isEqualTo(SayResult.ARGUMENT_MISSING);
        assertThat(speech.say("/nick a:b", 0)).isEqualTo(SayResult.BAD_NAME);
        assertThat(stage.link().texts()).isEmpty();
    }

    @Test
    void twoSlashesSayOne() {
        speech.say("//etc/hosts", 0);
        assertThat(stage.link().texts()).containsExactly("/etc/hosts");
    }

    @Test
    void commandsAndChangesNeedAConnectionButWordsWait() {
        stage.link().listener.lost(LossCause.SILENT);
        assertThat(speech.say("/away", 0)).isEqualTo(SayResult.NOT_CONNECTED);
        assertThat(speech.edit(stage.said().get(0), "other")).isEqualTo(SayResult.NOT_CONNECTED);
        assertThat(speech.say("/me waits", 0)).isEqualTo(SayResult.ACCEPTED);
    }

    @Test
    void ourLastMessageCanBeEditedAndAnUnchangedOneIsLeftAlone() {
        stage.link().tell(Stage.ofAnna(2, "x", "first"));
        stage.link().tell(Stage.ofBob(3));
        Entry.Said last = stage.session.conversation().timeline().lastOwn().orElseThrow();
        speech.edit(last, "first\n");
        assertThat(stage.link().sent).noneMatch(Edit.class::isInstance);
        assertThat(speech.edit(last, "second")).isEqualTo(SayResult.ACCEPTED);
        assertThat(lastSent()).isEqualTo(new Edit("id-1", "lobby", 2, "second"));
    }

    @Test
    void aRefusedChangeIsToldInTheRoom() {
        stage.link().tell(Stage.ofAnna(2, "x", "first"));
        speech.delete(stage.said().get(1));
        stage.link().fail("forbidden", "You may not.", "id-1");
        assertThat(stage.kinds()).endsWith(Kind.COMPLAINT);
        assertThat(stage.session.conversation().unanswered()).isZero();
    }
}
