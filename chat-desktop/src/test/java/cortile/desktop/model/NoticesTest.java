package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.message.HistoryEntry.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Stage stage = Stage.online();
    private final List<String> told = new ArrayList<>();
    private long seq;

    NoticesTest() {
        stage.session.notices().addListener(notice -> told.add(notice.said().text()));
    }

    private void say(String from, String text) {
        seq++;
        stage.link().tell(new Message("lobby", seq, "m" + seq, Stage.START, from, text));
    }

    @Test
    void whatNamesTheUserIsToldAndNothingElse() {
        say("bob", "nobody needs this");
        say("bob", "@anna look");
        say("anna", "@anna of my own");
        assertThat(told).containsExactly("@anna look");
    }

    @Test
    void aRoomCanBeToldWholeOrNotAtAll() {
        Conversation lobby = stage.session.rooms().lobby();
        stage.session.notices().setLevel(lobby, Optional.of(NotifyLevel.ALL));
        say("bob", "one");
        stage.session.notices().setLevel(lobby, Optional.of(NotifyLevel.NOTHING));
        say("bob", "@anna two");
        stage.session.notices().setLevel(lobby, Optional.empty());
        say("bob", "three");
        stage.session.notices().setUsual(NotifyLevel.ALL);
        say("bob", "four");
        assertThat(told).containsExactly("one", "four");
    }

    @Test
    void whatTheUserSeesIsNotTold() {
        stage.session.rooms().lobby().readMarker().setInSight(true);
        say("bob", "@anna look");
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasMissedIsNotToldOneByOne() {
        stage.cut();
        stage.link().welcomeAt(2);
        stage.link()
                .page(
                        false,
                        new Message("lobby", 1, "m1", Stage.START, "bob", "@anna one"),
                        new Message("lobby", 2, "m2", Stage.START, "bob", "@anna two"));
        assertThat(told).isEmpty();
        assertThat(stage.session.rooms().mentions()).isEqualTo(2);
    }
}
