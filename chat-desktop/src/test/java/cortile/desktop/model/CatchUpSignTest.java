package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether what was missed is still being read, as the window is told. */
class CatchUpSignTest {

    @Test
    void readingWhatWasMissedIsToldFromTheWelcomeToTheLastPage() {
        Stage stage = Stage.onlineAt(1, 2);
        Conversation room = stage.session.conversation();
        List<Boolean> told = new ArrayList<>();
        room.onCatchUp(() -> told.add(room.isCatchingUp()));
        stage.cut();
        stage.link().welcomeAt(4);
        assertThat(room.isCatchingUp()).isTrue();
        stage.link().page(false, 3, 4);
        assertThat(told).containsExactly(false, true, false);
    }

    @Test
    void nothingIsReadAnyMoreOnceTheConnectionIsLost() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(4);
        stage.link().listener.lost(LossCause.SILENT);
        assertThat(stage.session.conversation().isCatchingUp()).isFalse();
    }
}
