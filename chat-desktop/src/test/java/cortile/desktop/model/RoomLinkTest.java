package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomLinkTest {

    @ParameterizedTest
    @CsvSource({
        "cortile://chat.example.org, chat.example.org, 53101, true, ''",
        "cortile://chat.example.org/garden, chat.example.org, 53101, true, garden",
        "cortile://chat.example.org:6000/garden, chat.example.org, 6000, true, garden",
        "CORTILE://127.0.0.1/garden, 127.0.0.1, 53100, false, garden",
        "cortile://localhost:53101/#garden, localhost, 53101, true, garden",
        "cortile://[::1]:6000/caff%C3%A8, ::1, 6000, false, caffè"
    })
    void aLinkLeadsToAServerAndARoom(String written, String host, int port, boolean encrypted, String room) {
        assertThat(RoomLink.of(written.replace("#", "%23")))
                .contains(new RoomLink(new Endpoint(host, port, encrypted), room));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cortile://",
                "https://example.org",
                "cortile://host:99999/room",
                "cortile://host/a room",
                "cortile://host/room/other",
                "cortile://host/%00",
                "cortile://host:1:2/room"
            })
    void anythingElseLeadsNowhere(String written) {
        assertThat(RoomLink.of(written)).isEmpty();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        RoomLink link = new RoomLink(new Endpoint("chat.example.org", 6000, true), "garden");
        assertThat(RoomLink.of(link.toString())).contains(link);
    }

    @Test
    void anEndlessOneIsPassedOver() {
        assertThat(RoomLink.of("cortile://" + "a".repeat(100_000))).isEmpty();
    }
}
