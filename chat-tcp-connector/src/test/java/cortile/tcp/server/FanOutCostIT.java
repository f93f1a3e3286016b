package cortile.tcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one more member of a room costs the server for each message, counted and not timed. */
class FanOutCostIT {

    private static final int FEW = 20;
    private static final int MANY = 220;
    private static final int MESSAGES = 100;

    /** Less than the smallest object there is; turns of the loops allocate a little now and then. */
    private static final double MOST_BYTES_A_DELIVERY = 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aDeliveryAllocatesNothing() throws IOException {
        long withFew = allocatedWhileTelling(FEW);
        long withMany = allocatedWhileTelling(MANY);
        double aDelivery = (double) (withMany - withFew) / ((MANY - FEW) * MESSAGES);
        assertThat(aDelivery).as("bytes allocated for each further copy").isLessThan(MOST_BYTES_A_DELIVERY);
    }

    /** What the event loops allocate while this many members are told the messages. */
    private static long allocatedWhileTelling(int members) throws IOException {
        List<TestPeer> room = new ArrayList<>();
        try (TestServer server = new TestServer()) {
            for (int i = 0; i < members; i++) {
                TestPeer peer = server.venturi();
                room.add(peer);
                peer.send("p" + i + "\n");
                readUntil(peer, "p" + i + " si è unito alla chat.");
            }
            tell(room, "warm"); // loads the classes, and everybody reads what came before
            long before = allocatedByLoops();
            for (int i = 0; i < MESSAGES; i++) {
                tell(room, "message " + i);
            }
            return allocatedByLoops() - before;
        } finally {
            for (TestPeer peer : room) {
                peer.close();
            }
        }
    }

    /** One message, read by everybody before the next is said, so that each is a copy of its own. */
    private static void tell(List<TestPeer> room, String text) throws IOException {
        room.get(0).send(text + "\n");
        for (TestPeer peer : room) {
            readUntil(peer, "p0: " + text);
        }
    }

    private static void readUntil(TestPeer peer, String end) throws IOException {
        String line = peer.readLine();
        while (!line.endsWith(end)) {
            assertThat(line).as("what came before \"%s\"", end).isNotEmpty();
            line = peer.readLine();
        }
    }

    private static long allocatedByLoops() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("cortile-loop-"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadAllocatedBytes)
                .sum();
    }
}
