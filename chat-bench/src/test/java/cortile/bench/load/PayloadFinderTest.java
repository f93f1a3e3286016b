package cortile.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadFinderTest {

    private static final int SIZE = 40;

    private final List<String> found = new ArrayList<>();
    private final PayloadFinder finder = new PayloadFinder(SIZE, new PayloadSink() {
        @Override
        public void payload(int talker, int number, long due) {
            found.add(talker + "/" + number + "/" + due);
        }

        @Override
        public void corrupt() {
            found.add("corrupt");
        }
    });

    @Test
    void payloadIsFoundWhateverStandsAroundIt() {
        read("anna: " + payload(3, 70_000, 123_456_789_012_345L) + "\r\n:x PRIVMSG #a :" + payload(65_535, 0, 1)
                + "\n");
        assertThat(found).containsExactly("3/70000/123456789012345", "65535/0/1");
    }

    @Test
    void payloadIsFoundWhereverReadsCutIt() {
        String stream =
                "{\"type\":\"message\",\"text\":\"" + payload(10, 11, 12) + "\"}\nb: " + payload(1, 2, 3) + "\n";
        for (int cut = 0; cut <= stream.length(); cut++) {
            found.clear();
            read(stream.substring(0, cut));
            read(stream.substring(cut));
            assertThat(found).as("cut at %d", cut).containsExactly("10/11/12", "1/2/3");
        }
    }

    @Test
    void payloadIsFoundByteByByte() {
        (payload(1, 2, 3) + payload(4, 5, 6)).chars().forEach(character -> read(Character.toString(character)));
        assertThat(found).containsExactly("1/2/3", "4/5/6");
    }

    @Test
    void payloadWithoutItsEndIsCorrupt() {
        read(payload(1, 2, 3).replace('}', '.') + "\n" + payload(1, 3, 4));
        assertThat(found).containsExactly("corrupt", "1/3/4");
    }

    @Test
    void timeBeforeZeroSurvives() {
        read(payload(0, 0, -5));
        assertThat(found).containsExactly("0/0/-5");
    }

    private void read(String text) {
        byte[] buffer = new byte[1000];
        int carried = finder.carryOver(buffer);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, carried, bytes.length);
        finder.find(buffer, carried + bytes.length);
    }

    private static String payload(int talker, int number, long due) {
        byte[] payload = Payload.blank(SIZE);
        Payload.put(payload, 0, talker, number, due);
        return new String(payload, StandardCharsets.US_ASCII);
    }
}
