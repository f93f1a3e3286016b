package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EarlierMessagesTest {

    private static EarlierMessages earlier(Stage stage) {
        return stage.session.conversation().earlier();
    }

    private static String before(long seq) {
        return "BEFORE " + seq + ", " + EarlierMessages.PAGE;
    }

    private static String lastAsked(Stage stage) {
        return stage.link().questions().get(stage.link().questions().size() - 1);
    }

    @Test
    void pagesGoAboveTheOldestUntilTheFirst() {
        Stage stage = Stage.onlineAt(8, 9);
        AtomicInteger changes = new AtomicInteger();
        earlier(stage).addListener(changes::incrementAndGet);
        earlier(stage).load();
        assertThat(earlier(stage).isLoading()).isTrue();
        assertThat(lastAsked(stage)).isEqualTo(before(8));
        stage.link().page(true, 4, 5, 6, 7);
        assertThat(earlier(stage).isLoading()).isFalse();
        earlier(stage).load();
        assertThat(lastAsked(stage)).isEqualTo(before(4));
        stage.link().page(false, 1, 2, 3);
        earlier(stage).load();
        assertThat(stage.link().asked()).hasSize(3);
        assertThat(changes).hasValue(4);
        assertThat(stage.rows()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "ENTERED");
    }

    @Test
    void onlyOnePageIsAskedForAtATimeAndLiveMessagesGoToTheEnd() {
        Stage stage = Stage.onlineAt(8, 9);
        earlier(stage).load();
        earlier(stage).load();
        stage.link().tell(Stage.ofBob(10));
        stage.link().page(true, 6, 7, 8);
        assertThat(stage.link().asked()).hasSize(2);
        assertThat(stage.rows()).containsExactly("6", "7", "8", "9", "ENTERED", "10");
    }

    @Test
    void theBeginningOfWhatTheServerKeepsIsNotAskedForAgain() {
        Stage stage = Stage.onlineAt(8, 9);
        earlier(stage).load();
        stage.link().page(false, new long[0]);
        earlier(stage).load();
        assertThat(stage.link().asked()).hasSize(2);
    }

    @Test
    void aFailureIsFollowedByAPause() {
        Stage stage = Stage.onlineAt(8, 9);
        earlier(stage).load();
        stage.link().fail("no-history", "The history cannot be read.", null);
        earlier(stage).load();
        assertThat(stage.link().asked()).hasSize(2);
        assertThat(stage.kinds()).containsExactly(Entry.Kind.ENTERED);
        stage.pass(EarlierMessages.PAUSE_AFTER_FAILURE);
        earlier(stage).load();
        assertThat(stage.link().asked()).hasSize(3);
    }

    @Test
    void aCutWhileLoadingEndsTheLoadingAndItCanBeAskedForAgain() {
        Stage stage = Stage.onlineAt(8, 9);
        earlier(stage).load();
        stage.cut();
        assertThat(earlier(stage).isLoading()).isFalse();
        earlier(stage).load();
        stage.link().welcomeAt(9);
        assertThat(stage.link().asked()).isEmpty();
        earlier(stage).load();
        assertThat(lastAsked(stage)).isEqualTo(before(8));
    }

    @Test
    void pagesOfAServerThatBeganAnewStayBelowTheLineThatSaysSo() {
        Stage stage = Stage.onlineAt(8, 9);
        stage.cut();
        stage.link().welcomeAt(4);
        stage.link().page(true, 3, 4);
        earlier(stage).load();
        assertThat(lastAsked(stage)).isEqualTo(before(3));
        stage.link().page(false, 1, 2);
        assertThat(stage.rows()).containsExactly("8", "9", "ENTERED", "LOST", "ANEW", "1", "2", "3", "4", "RETURNED");
    }
}
