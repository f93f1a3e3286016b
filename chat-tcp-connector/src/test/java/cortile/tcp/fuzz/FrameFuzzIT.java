package cortile.tcp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.limit.Limits;
import cortile.tcp.server.TestServer;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameFuzzIT {

    private static final int FRAMES = Integer.getInteger("fuzz.frames", 20_000);
    private static final int FRAMES_A_SERVER = 20_000;
    private static final int PEERS = 6;
    private static final Limits LIMITS = new Limits(100, 256 * 1024, 1, 0, Duration.ofMillis(50));

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Findings findings = new Findings();
    private final ResourceLeakDetector.Level level = ResourceLeakDetector.getLevel();

    @BeforeEach
    void lookForLeaks() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.ADVANCED);
    }

    @AfterEach
    void tell() {
        ResourceLeakDetector.setLevel(level);
        findings.close();
        System.out.println("Fuzzing with seed " + seed + ": " + findings.figures());
    }

    @Test
    void nonsenseIsAnsweredOnceAndDisturbsNobody() throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int done = 0; done < FRAMES; done += FRAMES_A_SERVER) {
            try (TestServer server = new TestServer(LIMITS, Duration.ofSeconds(60))) {
                String honest = fuzz(server, Math.min(FRAMES_A_SERVER, FRAMES - done), random);
                await().atMost(Duration.ofSeconds(30)).until(() -> server.hub().connections() == 0);
                assertThat(findings.all()).as("seed %s", seed).isEmpty();
                System.out.println(honest + "; " + findings.figures());
            }
        }
    }

    private String fuzz(TestServer server, int frames, SplittableRandom random) throws Exception {
        List<Thread> peers = new ArrayList<>();
        for (int i = 0; i < PEERS; i++) {
            String name = "fuzz-" + i;
            peers.add(new Thread(
                    new FuzzingPeer(server.nativePort(), name, frames / PEERS + 1, random.split(), findings), name));
        }
        try (HonestPeer honest = new HonestPeer(server.nativePort())) {
            peers.forEach(Thread::start);
            while (peers.stream().anyMatch(Thread::isAlive)) {
                honest.talk();
                assertBounded(server);
            }
            honest.talk();
            honest.compareWithHistory();
            return honest.figures();
        }
    }

    private static void assertBounded(TestServer server) throws IOException {
        assertThat(server.hub().sessions())
                .allSatisfy(session -> assertThat(session.waitingBytes()).isLessThanOrEqualTo(LIMITS.outboxBytes()));
    }
}
