package cortile.it.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import cortile.it.process.Management;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A full room in which one in ten never reads. */
class CrowdIT {

    private static final int READERS = 900;
    private static final int DEAF = 100;
    private static final int TALKERS = 10;

    /** What is said at once must fit the outbox of a reader that is a moment late: 10 talkers x 4 x 4,000 bytes. */
    private static final int LINES_A_ROUND = 4;

    private static final String FILLING = " " + "x".repeat(4000);

    /** What a peer that never reads may hold in kernel buffers and outbox, more than twice over. */
    private static final int MOST_ROUNDS = 20;

    private static final int ROUNDS_WITHOUT_DEAF = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The container and the chat with 900 people need some 50 MB; what the dropped ones had waiting must be gone. */
    private static final long MOST_HEAP = 128L * 1024 * 1024;

    private int said;

    @BeforeAll
    static void theMachineLendsEnoughSockets() {
        boolean enough = !(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)
                || unix.getMaxFileDescriptorCount() > 2L * (READERS + DEAF);
        assumeTrue(enough, "a process may have too few open files here (ulimit -n)");
    }

    @Test
    void whoReadsMissesNothingAndWhoNeverReadsIsDropped() throws IOException {
        try (ServerProcess server = ServerProcess.ready("--rate-limit=off");
                Management management = Management.of(server.handle());
                Crowd crowd = new Crowd(server.venturiPort(), TALKERS)) {
            fill(crowd, management);
            int rounds = 0;
            while (members(management) > READERS && rounds++ < MOST_ROUNDS) {
                round(crowd);
            }
            assertThat(members(management)).as("people left in the room").isEqualTo(READERS);
            for (int i = 0; i < ROUNDS_WITHOUT_DEAF; i++) {
                round(crowd);
            }
            assertTheSameForAll(crowd);
            assertDroppedAsSlowReaders(server, crowd);
            assertThat(management.heapInUse()).as("bytes of heap in use").isLessThan(MOST_HEAP);
            assertThat(server.isAlive()).isTrue();
        }
    }

    private static void fill(Crowd crowd, Management management) throws IOException {
        crowd.addReaders(READERS / 2);
        crowd.addDeaf(DEAF);
        crowd.addReaders(READERS - READERS / 2);
        await().atMost(PATIENCE).until(() -> members(management) == READERS + DEAF);
    }

    private static int members(Management management) throws IOException {
        return management.number("type=Room,name=lobby", "Members");
    }

    /** All talkers talk at the same time; the round is over when every reader has been told everything. */
    private void round(Crowd crowd) throws IOException {
        for (int line = 0; line < LINES_A_ROUND; line++) {
            for (int talker = 0; talker < TALKERS; talker++) {
                crowd.say(talker, said + FILLING);
            }
            said++;
        }
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> isToldToAll(crowd));
    }

    private boolean isToldToAll(Crowd crowd) {
        return crowd.readers().stream()
                .allMatch(reader -> reader.messages() >= said * TALKERS
                        || !reader.complaint().isEmpty());
    }

    private void assertTheSameForAll(Crowd crowd) {
        long order = crowd.readers().get(0).order();
        assertThat(crowd.readers()).allSatisfy(reader -> {
            assertThat(reader.complaint()).isEmpty();
            assertThat(reader.messages()).isEqualTo(said * TALKERS);
            assertThat(reader.order()).as("order of the talkers").isEqualTo(order);
        });
    }

    private static void assertDroppedAsSlowReaders(ServerProcess server, Crowd crowd) {
        assertThat(server.errors().lines().filter(line -> line.contains("left lobby: slow-reader")))
                .hasSize(DEAF)
                .allMatch(line -> line.contains("deaf"));
        await().atMost(PATIENCE).until(() -> crowd.readers().stream().allMatch(reader -> reader.departures() == DEAF));
    }
}
