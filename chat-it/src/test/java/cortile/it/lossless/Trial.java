package cortile.it.lossless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.history.check.HistoryChecker;
import cortile.history.check.HistoryChecker.Ack;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * People who talk in several rooms while the server is killed again and again and their connections are cut; at the end
 * everybody's log of a room must be the same, whole, and what the rows say. One use.
 */
final class Trial implements AutoCloseable {

    /** As many as a room holds; every one of them is told everything said there. */
    private static final int PEOPLE_A_ROOM = Integer.getInteger("cortile.people-a-room", 20);

    /** Said in a room, on the average, before the server is killed: the more, the warmer and faster it is by then. */
    private static final int MESSAGES_A_CYCLE = Integer.getInteger("cortile.messages-a-cycle", 300);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = Ports.free();
    private final SplittableRandom random;
    private final Path data;
    private final List<String> options;
    private final List<ReturningClient> people;
    private final ExecutorService threads;
    private final List<Future<?>> lives = new ArrayList<>();
    private long talkingNanos;

    /** @param options of the server besides its data, port and limits */
    Trial(int howMany, SplittableRandom random, List<String> options) throws IOException {
        this.random = random;
        this.data = ServerProcess.newData();
        this.options = options;
        this.people = IntStream.range(0, howMany)
                .mapToObj(i -> new ReturningClient("p" + i, room(i), port))
                .toList();
        this.threads = Executors.newFixedThreadPool(howMany);
    }

    private static String room(int person) {
        int number = person / PEOPLE_A_ROOM;
        return number == 0 ? "lobby" : "room" + number;
    }

    Path data() {
        return data;
    }

    void begin() {
        people.forEach(person -> lives.add(threads.submit(person)));
    }

    /** Starts the server, lets everybody talk for a while, and kills it. */
    void talkAndKill() throws IOException {
        try (ServerProcess server = start()) {
            talk();
            server.kill();
        }
    }

    /** Starts the server, lets everybody talk, has something done to it, and lets them talk again. */
    void talkThrough(Runnable disturbance) throws IOException {
        try (ServerProcess server = start()) {
            talk();
            disturbance.run();
            talk();
            server.kill();
        }
    }

    private void talk() {
        int first = acknowledged() + 1;
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> acknowledged() >= first);
        long begun = System.nanoTime();
        int enough = first + messagesACycle() / 2 + random.nextInt(messagesACycle());
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            people.get(random.nextInt(people.size())).cutSometimes(random.nextInt(200) == 0);
            return acknowledged() >= enough;
        });
        talkingNanos += System.nanoTime() - begun;
    }

    private int messagesACycle() {
        return MESSAGES_A_CYCLE * Math.max(1, people.size() / PEOPLE_A_ROOM);
    }

    /** Lets everybody say what they have begun to say and read what they have missed. */
    void talkToTheEnd() throws Exception {
        try (ServerProcess server = start()) {
            talk();
            people.forEach(ReturningClient::beSilent);
            await().atMost(PATIENCE).until(this::isQuiet);
            Map<String, Long> ends = people.stream()
                    .collect(Collectors.groupingBy(
                            ReturningClient::room,
                            Collectors.summingLong(
                                    person -> person.acknowledged().size())));
            people.forEach(person -> person.endAfter(ends.getOrDefault(person.room(), 0L)));
            for (Future<?> life : lives) {
                life.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            server.terminate();
            server.awaitExit(Duration.ofSeconds(15));
        }
    }

    /** Nothing is being said any more: two looks, a moment apart, see the same. */
    private boolean isQuiet() {
        int seen = acknowledged();
        return await().pollDelay(Duration.ofMillis(300)).until(this::acknowledged, now -> true) == seen;
    }

    private ServerProcess start() throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--data=" + data, "--native-port=" + port, "--rate-limit=off"));
        return ServerProcess.ready(all.toArray(String[]::new));
    }

    int acknowledged() {
        return people.stream().mapToInt(person -> person.acknowledged().size()).sum();
    }

    /** Acknowledged messages a second while the server was up, roughly. */
    long rate() {
        return acknowledged() * TimeUnit.SECONDS.toNanos(1) / Math.max(1, talkingNanos);
    }

    /** That everybody's log is whole and the same as the others' in the room, and that the rows say so too. */
    void assertNothingWasLost(DataSource rows) throws SQLException {
        List<Ack> acks = people.stream()
                .flatMap(person -> person.acknowledged().entrySet().stream()
                        .map(ack -> new Ack(person.room(), ack.getKey(), ack.getValue())))
                .toList();
        assertThat(new HistoryChecker(rows).judge(acks)).isEmpty();
        Map<String, List<ReturningClient>> rooms =
                people.stream().collect(Collectors.groupingBy(ReturningClient::room));
        rooms.values().forEach(Trial::assertSameLogs);
    }

    private static void assertSameLogs(List<ReturningClient> room) {
        List<String> first = room.get(0).log().ids();
        assertThat(room).allSatisfy(person -> assertThat(person.log().ids()).isEqualTo(first));
        assertThat(first)
                .hasSize(room.stream()
                        .mapToInt(person -> person.acknowledged().size())
                        .sum())
                .doesNotHaveDuplicates();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
