package cortile.it.lossless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.settings.Durability;
import cortile.history.check.HistoryChecker;
import cortile.history.check.HistoryChecker.Ack;
import cortile.history.store.H2Database;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The packaged server, killed while people talk. More cycles by hand: {@code -Dcortile.kill-cycles=50}. */
class NothingLostIT {

    private static final int CYCLES = Integer.getInteger("cortile.kill-cycles", 3);
    private static final int PEOPLE = 20;
    private static final int MESSAGES_A_CYCLE = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final long seed = Long.getLong("cortile.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void whoeverComesBackHasEveryAcknowledgedMessageOnceAndInOrder() throws Exception {
        Path data = ServerProcess.newData();
        int port = Ports.free();
        List<ReturningClient> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new ReturningClient("p" + i, port))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> lives = new ArrayList<>();
            people.forEach(person -> lives.add(threads.submit(person)));
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                talkAndKill(people, data, port);
            }
            talkToTheEnd(people, lives, data, port);
        } finally {
            threads.shutdownNow();
        }
        assertThat(broken(people, data)).as("seed %s", seed).isEmpty();
        assertThat(people)
                .allSatisfy(person -> assertThat(person.log().ids())
                        .isEqualTo(people.get(0).log().ids()));
        assertThat(people.get(0).log().ids()).hasSize(acknowledged(people)).doesNotHaveDuplicates();
    }

    private void talkAndKill(List<ReturningClient> people, Path data, int port) throws IOException {
        try (ServerProcess server = start(data, port)) {
            int enough = acknowledged(people) + MESSAGES_A_CYCLE + random.nextInt(MESSAGES_A_CYCLE);
            await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> acknowledged(people) >= enough);
            server.kill();
        }
    }

    private static void talkToTheEnd(List<ReturningClient> people, List<Future<?>> lives, Path data, int port)
            throws Exception {
        try (ServerProcess server = start(data, port)) {
            int before = acknowledged(people);
            await().atMost(PATIENCE).until(() -> acknowledged(people) >= before + MESSAGES_A_CYCLE);
            people.forEach(ReturningClient::beSilent);
            await().atMost(PATIENCE).until(() -> isQuiet(people));
            people.forEach(person -> person.endAfter(acknowledged(people)));
            for (Future<?> life : lives) {
                life.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            server.terminate();
            server.awaitExit(Duration.ofSeconds(15));
        }
    }

    /** Nothing is being said any more: two looks, a moment apart, see the same. */
    private static boolean isQuiet(List<ReturningClient> people) {
        int seen = acknowledged(people);
        return await().pollDelay(Duration.ofMillis(300)).until(() -> acknowledged(people), now -> true) == seen;
    }

    private static ServerProcess start(Path data, int port) throws IOException {
        return ServerProcess.ready("--data=" + data, "--native-port=" + port, "--rate-limit=off");
    }

    private static int acknowledged(List<ReturningClient> people) {
        return people.stream().mapToInt(person -> person.acknowledged().size()).sum();
    }

    private static List<String> broken(List<ReturningClient> people, Path data) throws SQLException {
        List<Ack> acks = people.stream()
                .flatMap(person -> person.acknowledged().entrySet().stream())
                .map(ack -> new Ack("lobby", ack.getKey(), ack.getValue()))
                .toList();
        H2Database database = new H2Database(data.resolve("history"), Durability.FSYNC);
        return new HistoryChecker(database.dataSource()).judge(acks);
    }
}
