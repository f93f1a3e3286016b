package cortile.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cortile.core.event.RoomEvent;
import cortile.protocol.text.MessageText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void timeIsCutToWhatAStoreKeeps() {
        Draft draft = draft("x", Instant.parse("2026-11-23T10:00:00.123456789Z"));

        assertThat(draft.at()).isEqualTo("2026-11-23T10:00:00.123Z");
    }

    @Test
    void whatNoDatabaseHoldsIsReplacedAndTheRestStays() {
        assertThat(draft("a\0b\uD800c", Instant.EPOCH).text().value()).isEqualTo("a?b?c");
        assertThat(draft("\uD83D\uDE00", Instant.EPOCH).text().value()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void idsOfNoUseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> withId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> withId("x".repeat(Draft.MAX_CLIENT_ID + 1)));
    }

    private static Draft draft(String text, Instant at) {
        return new Draft("lobby", RoomEvent.NOBODY, at, "Anna", "anna", null, new MessageText(text));
    }

    private static Draft withId(String id) {
        return new Draft("lobby", RoomEvent.NOBODY, Instant.EPOCH, "Anna", "anna", id, new MessageText("x"));
    }
}
