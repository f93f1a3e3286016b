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
        assertThat(said(draft("a\0b\uD800c", Instant.EPOCH))).isEqualTo("a?b?c");
        assertThat(said(draft("\uD83D\uDE00", Instant.EPOCH))).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void idsOfNoUseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> withId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> withId("x".repeat(Draft.MAX_CLIENT_ID + 1)));
    }

    private static Draft draft(String text, Instant at) {
        return new Draft("lobby", RoomEvent.NOBODY, at, "Anna", "anna", null, new MessageText(text));
    }

    private static String said(Draft draft) {
        return ((Content.Said) draft.content()).text().value();
    }

    private static Draft withId(String id) {
        return new Draft("lobby", RoomEvent.NOBODY, Instant.EPOCH, "Anna", "anna", id, new MessageText("x"));
    }
}
