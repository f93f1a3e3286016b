package cortile.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.json.Decoded.Refused;
import cortile.protocol.json.Decoded.Understood;
import cortile.protocol.message.ArchiveHeader;
import cortile.protocol.message.HistoryEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123Z");

    static List<HistoryEntry> entries() {
        return List.of(
                new HistoryEntry.Message(
                        "lobby", 1L << 40, "id-1", NOON, "Zo\u00EB \"z\"", "a\nb\t\u2028 \uD83D\uDE42"),
                new HistoryEntry.Edited("lobby", 8, "id-1", NOON, "anna", 7, "better"),
                new HistoryEntry.Deleted("lobby", 8, "id-1", NOON, "anna", 7),
                new HistoryEntry.Reacted("lobby", 8, "id-1", NOON, "anna", 7, "+", false),
                new HistoryEntry.Erased("lobby", 8, "id-1", NOON, "anna", 0),
                new HistoryEntry.Erased("lobby", 8, "id-1", NOON, "anna", 7));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatTheServerSaysIsALineOfAnArchive(HistoryEntry entry) {
        assertThat(ArchiveCodec.decodeEntry(withoutLineEnd(ServerCodec.encode(entry))))
                .isEqualTo(new Understood<>(entry));
    }

    @Test
    void theHeaderSurvivesTheFile() {
        ArchiveHeader header = new ArchiveHeader("lobby", NOON);
        byte[] line = ArchiveCodec.encode(header);

        assertThat(new String(line, UTF_8))
                .isEqualTo(
                        "{\"type\":\"export\",\"version\":1,\"room\":\"lobby\",\"at\":\"2026-01-31T12:00:00.123Z\"}\n");
        assertThat(ArchiveCodec.decodeHeader(withoutLineEnd(line))).isEqualTo(new Understood<>(header));
    }

    private static byte[] withoutLineEnd(byte[] line) {
        return Arrays.copyOf(line, line.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"type\":\"welcome\"}",
                "{\"type\":\"export\",\"version\":1}",
                "{\"type\":\"deleted\",\"room\":\"r\",\"seq\":\"1\",\"id\":\"i\",\"at\":\"x\",\"from\":\"a\",\"target\":1}"
            })
    void whatIsNoLineOfAnArchiveIsRefused(String line) {
        assertThat(ArchiveCodec.decodeEntry(line.getBytes(UTF_8))).isInstanceOf(Refused.class);
        assertThat(ArchiveCodec.decodeHeader(line.getBytes(UTF_8))).isInstanceOf(Refused.class);
    }
}
