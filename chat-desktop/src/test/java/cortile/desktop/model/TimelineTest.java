package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Said;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline timeline = new Timeline(10);

    private void addOwn(String id) {
        timeline.addUnderWay(Said.unsettled(id, Stage.START, "anna", Words.plain("text of " + id), Delivery.SENDING));
    }

    @Test
    void theOldestTenthGoesWhenThereAreTooMany() {
        List<Integer> trims = new ArrayList<>();
        timeline.addListener(new Timeline.Listener() {
            @Override
            public void inserted(int index, int count) {}

            @Override
            public void changed(int index) {}

            @Override
            public void removed(int index) {}

            @Override
            public void trimmed(int count) {
                trims.add(count);
            }
        });
        for (int i = 0; i < 12; i++) {
            addOwn("id-" + i);
        }
        assertThat(timeline.size()).isEqualTo(10);
        assertThat(timeline.get(0)).extracting("id").isEqualTo("id-2");
        assertThat(trims).containsExactly(1, 1);
    }

    @Test
    void aMessageIsFoundByItsIdAfterOthersWentBeforeIt() {
        for (int i = 0; i < 15; i++) {
            addOwn("id-" + i);
        }
        timeline.mark("id-9", Delivery.QUEUED);
        timeline.mark("id-0", Delivery.QUEUED);
        assertThat(timeline.unsettled("id-9"))
                .hasValueSatisfying(said -> assertThat(said.delivery()).isEqualTo(Delivery.QUEUED));
        assertThat(timeline.unsettled("id-0")).isEmpty();
    }
}
