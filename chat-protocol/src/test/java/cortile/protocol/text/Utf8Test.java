package cortile.protocol.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "eda080", "f8888080", "e282", "80", "f4908080"})
    void malformedBytesAreRefused(String hex) {
        assertThat(Utf8.decode(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void wellFormedBytesAreText() {
        assertThat(Utf8.decode("perché 你好 🙂".getBytes(UTF_8))).contains("perché 你好 🙂");
    }

    @Test
    void aCutAnywhereIsSeenAsUnfinishedOnlyInsideACharacter() {
        byte[] whole = "aé€🙂".getBytes(UTF_8);
        int[] unfinished = {0, 0, 1, 0, 1, 2, 0, 1, 2, 3, 0};
        for (int cut = 0; cut <= whole.length; cut++) {
            assertThat(Utf8.unfinishedTail(Arrays.copyOf(whole, cut)))
                    .as("cut after %d bytes", cut)
                    .isEqualTo(unfinished[cut]);
        }
    }

    @Test
    void bytesThatCanNeverBecomeACharacterAreNotWaitedFor() {
        assertThat(Utf8.unfinishedTail(new byte[] {(byte) 0x80, (byte) 0x80})).isZero();
        assertThat(Utf8.unfinishedTail(new byte[] {'a', (byte) 0xFF})).isZero();
    }
}
