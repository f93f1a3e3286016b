package cortile.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final RecordingLink link = new RecordingLink();
    private final List<String> overflows = new ArrayList<>();
    private final Outbox outbox = new Outbox(link, 10, () -> overflows.add("overflow"));

    @Test
    void aReaderThatKeepsUpHasNothingWaiting() {
        BytesFrame frame = offer("hello");
        assertThat(link.written()).containsExactly("hello");
        assertThat(outbox.waitingBytes()).isZero();
        assertThat(frame.references()).isEqualTo(1);
    }

    @Test
    void severalFramesLeaveWithOneFlush() {
        offer("a");
        offer("b");
        outbox.flush();
        outbox.flush();
        assertThat(link.flushes()).isEqualTo(1);
    }

    @Test
    void whatTheLinkDoesNotTakeWaitsAndLeavesInOrder() {
        link.setWritable(false);
        offer("one");
        offer("two");
        assertThat(outbox.waitingBytes()).isEqualTo(6);
        link.setWritable(true);
        offer("3");
        assertThat(link.written()).as("nothing may overtake what waits").isEmpty();
        outbox.drain();
        assertThat(link.written()).containsExactly("one", "two", "3");
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void theOverflowIsReportedOnceAndLeavesNothingBehind() {
        link.setWritable(false);
        BytesFrame kept = offer("0123456789");
        offer("x");
        offer("y");
        assertThat(overflows).hasSize(1);
        assertThat(outbox.waitingBytes()).isZero();
        assertThat(kept.references()).as("the outbox gave its reference back").isEqualTo(1);
    }

    @Test
    void whatHappenedBeforeCanBeToldBeforeWhatHappensNow() {
        outbox.hold();
        offer("now");
        outbox.drain();
        outbox.overtake(new BytesFrame("before"));
        assertThat(link.written()).containsExactly("before");
        outbox.resume();
        assertThat(link.written()).containsExactly("before", "now");
    }

    @Test
    void anEmptyFrameIsNotWritten() {
        offer("");
        outbox.flush();
        assertThat(link.written()).isEmpty();
        assertThat(link.flushes()).isZero();
    }

    @Test
    void whatIsSentLeavesAtOnceAfterWhatWasOffered() {
        offer("a");
        BytesFrame sent = send("b");
        assertThat(link.written()).containsExactly("a", "b");
        assertThat(link.flushes()).isEqualTo(1);
        assertThat(sent.references()).isEqualTo(1);
    }

    @Test
    void whatIsSentWaitsBehindWhatWaits() {
        link.setWritable(false);
        offer("one");
        link.setWritable(true);
        send("two");
        assertThat(link.written()).isEmpty();
        outbox.drain();
        assertThat(link.written()).containsExactly("one", "two");
    }

    @Test
    void aClosedOutboxSendsNothing() {
        outbox.close();
        send("late");
        assertThat(outbox.isClosed()).isTrue();
        assertThat(link.written()).isEmpty();
    }

    private BytesFrame send(String text) {
        BytesFrame frame = new BytesFrame(text);
        outbox.send(frame);
        return frame;
    }

    private BytesFrame offer(String text) {
        BytesFrame frame = new BytesFrame(text);
        outbox.offer(frame);
        return frame;
    }
}
