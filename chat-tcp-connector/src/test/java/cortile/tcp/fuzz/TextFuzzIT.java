package cortile.tcp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.limit.Limits;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextFuzzIT {

    private static final int SENDS = Integer.getInteger("fuzz.frames", 20_000);
    private static final int PEERS = 3;
    private static final Limits LIMITS = new Limits(100, 256 * 1024, 1, 0, Duration.ZERO);

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Findings findings = new Findings();

    @AfterEach
    void tell() {
        findings.close();
        System.out.println("Fuzzing text with seed " + seed + ": " + findings.figures());
    }

    @Test
    void anyBytesForANameOrAMessageDisturbNobody() throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        try (TestServer server = new TestServer(LIMITS, Duration.ofSeconds(60))) {
            List<Thread> peers = new ArrayList<>();
            for (int i = 0; i < PEERS; i++) {
                peers.add(peer(server.venturiPort(), "venturi-" + i, random.split()));
                peers.add(peer(server.baiocchiPort(), "baiocchi-" + i, random.split()));
            }
            talkMeanwhile(server, peers);
            await().atMost(Duration.ofSeconds(30)).until(() -> server.hub().connections() == 0);
            assertThat(findings.all()).as("seed %s", seed).isEmpty();
        }
    }

    private Thread peer(int port, String name, SplittableRandom random) {
        return new Thread(new TextFuzzingPeer(port, name, SENDS / PEERS / 2, random, findings), name);
    }

    private static void talkMeanwhile(TestServer server, List<Thread> peers) throws IOException {
        try (HonestPeer honest = new HonestPeer(server.nativePort())) {
            peers.forEach(Thread::start);
            while (peers.stream().anyMatch(Thread::isAlive)) {
                honest.talk();
            }
            honest.talk();
            honest.compareWithHistory();
            System.out.println(honest.figures());
        }
    }
}
