package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.protocol.text.MessageText;
import cortile.search.Backlog.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog(2);

    @Test
    void whatDoesNotFitLeavesItsRoomsName() throws InterruptedException {
        backlog.add(List.of(said("a"), said("a"), said("b")));
        backlog.addBehind(Set.of("c"));

        Work work = backlog.take(Long.MAX_VALUE / 2);

        assertThat(work.events()).hasSize(2);
        assertThat(work.behind()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whatWasTakenIsGone() throws InterruptedException {
        backlog.add(List.of(said("a")));
        backlog.take(0);

        Work work = backlog.take(1);

        assertThat(work.events()).isEmpty();
        assertThat(work.closed()).isFalse();
    }

    @Test
    void ofTwoMomentsToForgetTheLaterCounts() throws InterruptedException {
        backlog.addForget("a", Instant.EPOCH.plusSeconds(2));
        backlog.addForget("a", Instant.EPOCH.plusSeconds(1));

        assertThat(backlog.take(0).forgets()).isEqualTo(Map.of("a", Instant.EPOCH.plusSeconds(2)));
    }

    @Test
    void whoWaitsIsWokenByTheEnd() throws InterruptedException {
        new Thread(backlog::close).start();

        assertThat(backlog.take(Long.MAX_VALUE / 2).closed()).isTrue();
    }

    private static LoggedEvent said(String room) {
        return new MessagePosted(room, Instant.EPOCH, 0, 1, "m-1", "Anna", new MessageText("ciao"));
    }
}
