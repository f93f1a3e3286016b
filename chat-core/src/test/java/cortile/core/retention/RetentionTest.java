package cortile.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.directory.RoomProfile;
import cortile.core.event.LoggedEvent;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MemoryHistory;
import cortile.core.history.Refusal;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryHistory history = new MemoryHistory(new Deaf());
    private final Map<String, Instant> told = new HashMap<>();
    private final Retention retention = new Retention(history, Clock.fixed(NOW, ZoneOffset.UTC), told::put);

    private void said(String room, int daysAgo) {
        history.append(new Draft(
                room,
                RoomEvent.NOBODY,
                NOW.minus(daysAgo, ChronoUnit.DAYS),
                "Anna",
                "anna",
                null,
                new MessageText("ciao")));
    }

    private long sweep(RoomProfile... rooms) {
        return retention.sweep(List.of(rooms)).toCompletableFuture().join();
    }

    private static RoomProfile room(String name, int days) {
        return RoomProfile.open(name, Instant.EPOCH).withRetentionDays(days);
    }

    private int left(String room) {
        return history.readAfter(room, 0, 200)
                .toCompletableFuture()
                .join()
                .entries()
                .size();
    }

    @Test
    void whatIsOlderThanARoomKeepsIsForgotten() {
        said("short", 10);
        said("short", 8);
        said("short", 6);
        said("forever", 1_000);

        assertThat(sweep(room("short", 7), room("forever", 0))).isEqualTo(2);
        assertThat(left("short")).isEqualTo(1);
        assertThat(left("forever")).isEqualTo(1);
    }

    @Test
    void whoeverRemembersIsToldAlsoWhereNothingWasForgotten() {
        assertThat(sweep(room("short", 7), room("forever", 0))).isZero();
        assertThat(told).containsExactly(Map.entry("short", NOW.minus(7, ChronoUnit.DAYS)));
    }

    private static final class Deaf implements HistoryListener {
        @Override
        public void stored(List<LoggedEvent> batch) {}

        @Override
        public void repeated(Draft draft, LoggedEvent first) {}

        @Override
        public void refused(Draft draft, Refusal refusal) {}

        @Override
        public void failed(List<Draft> drafts, String sentence) {}
    }
}
