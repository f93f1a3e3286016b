package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private final Timeline timeline = new Timeline();

    private void happen(Kind kind, String name) {
        timeline.add(new Happened(Stage.START, kind, name));
    }

    private Happened row(int index) {
        return (Happened) timeline.get(index);
    }

    @Test
    void whoComesAndGoesWhileNobodySpeaksIsOneRow() {
        happen(Kind.JOINED, "anna");
        happen(Kind.JOINED, "bruno");
        happen(Kind.DROPPED, "chiara");
        happen(Kind.LEFT, "anna");
        assertThat(timeline.size()).isEqualTo(1);
        assertThat(Traffic.names(row(0).subject())).containsExactly("bruno");
        assertThat(Traffic.names(row(0).detail())).containsExactly("chiara", "anna");
    }

    @Test
    void aSingleOneStaysWhatItIs() {
        happen(Kind.DROPPED, "anna");
        assertThat(row(0).kind()).isEqualTo(Kind.DROPPED);
    }

    @Test
    void whatIsSaidBetweenParts() {
        happen(Kind.JOINED, "anna");
        Timelines.say(timeline, "anna", "hello");
        happen(Kind.LEFT, "anna");
        assertThat(timeline.size()).isEqualTo(3);
    }

    @Test
    void otherNewsPartsAsWell() {
        happen(Kind.JOINED, "anna");
        happen(Kind.KICKED, "anna");
        happen(Kind.JOINED, "anna");
        assertThat(timeline.size()).isEqualTo(3);
    }

    @Test
    void aCrowdIsSeveralRowsAndNoneGrowsWithoutEnd() {
        IntStream.range(0, 250).forEach(i -> happen(Kind.JOINED, "name" + i));
        assertThat(timeline.size()).isEqualTo(3);
        assertThat(Traffic.names(row(0).subject())).hasSize(Traffic.MOST_NAMES);
    }
}
