package cortile.protocol.framing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.framing.LineFramer.Line;
import cortile.protocol.framing.LineFramer.NeedMore;
import cortile.protocol.framing.LineFramer.TooLong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFramerTest {

    private final LineFramer framer = new LineFramer(8);

    @Test
    void severalLinesInOneReadComeOneByOne() {
        assertThat(feed("one\ntwo\r\n\nfo")).containsExactly("one", "two", "");
        assertThat(feed("ur\n")).containsExactly("four");
    }

    @Test
    void theResultIsTheSameWhereverTheBytesAreCut() {
        byte[] stream = "ab\r\n€uro\n\nlonger than eight\nend\r\n12345678\r\n".getBytes(UTF_8);
        List<String> whole = new ArrayList<>();
        collect(framer, stream, whole);
        assertThat(whole).containsExactly("ab", "€uro", "", "<too long>", "end", "12345678");
        for (int cut = 1; cut < stream.length; cut++) {
            LineFramer cutFramer = new LineFramer(8);
            List<String> parts = new ArrayList<>();
            collect(cutFramer, Arrays.copyOf(stream, cut), parts);
            collect(cutFramer, Arrays.copyOfRange(stream, cut, stream.length), parts);
            assertThat(parts).as("cut after %d bytes", cut).isEqualTo(whole);
        }
    }

    @Test
    void aLineWithoutEndIsReportedOnceAndKeepsNoMemory() {
        assertThat(feed("123456789A")).containsExactly("<too long>");
        for (int i = 0; i < 1000; i++) {
            assertThat(feed("B".repeat(1000))).isEmpty();
            assertThat(framer.isEmpty()).isTrue();
        }
        assertThat(feed("\nok\n")).containsExactly("ok");
    }

    @Test
    void theLastLineOfAStreamNeedsNoLineEnd() {
        framer.append("a\nlast".getBytes(UTF_8));
        framer.finish();
        framer.finish();
        assertThat(feed("")).containsExactly("a", "last");
        framer.finish();
        assertThat(feed("")).isEmpty();
    }

    private List<String> feed(String bytes) {
        List<String> lines = new ArrayList<>();
        collect(framer, bytes.getBytes(UTF_8), lines);
        return lines;
    }

    private static void collect(LineFramer framer, byte[] bytes, List<String> lines) {
        framer.append(bytes);
        while (true) {
            LineFramer.Next next = framer.next();
            if (next instanceof Line line) {
                lines.add(new String(line.bytes(), UTF_8));
            } else if (next instanceof TooLong) {
                lines.add("<too long>");
            } else {
                assertThat(next).isInstanceOf(NeedMore.class);
                return;
            }
        }
    }
}
