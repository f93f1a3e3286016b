package cortile.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.delivery.Lane;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.RecordingLink;
import cortile.core.event.EndReason;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.hub.Visitors;
import cortile.core.limit.Limits;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real threads: what one room's members hear while all of them talk at once. */
class RoomOrderTest {

    private static final int MESSAGES_EACH = 500;

    private final List<ExecutorService> threads = new ArrayList<>();
    private final Hub hub = new Hub(
            new Limits(100, 1 << 24, 1, 0, Duration.ZERO),
            MemoryStores.GENEROUS,
            Clock.systemUTC(),
            System::nanoTime,
            event -> {},
            new MemoryStores());

    @AfterEach
    void stopThreads() {
        threads.forEach(ExecutorService::shutdownNow);
    }

    @Test
    void membersOnDifferentLanesHearTheSameOrderWithoutHoles() throws InterruptedException {
        List<Lane> lanes = IntStream.range(0, 3).mapToObj(i -> newLane()).toList();
        List<RecordingLink> links = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RecordingLink link = new RecordingLink();
            links.add(link);
            sessions.add(enter(lanes.get(i % 3), link, "m" + i));
        }
        talk(sessions);
        awaitLanes(lanes);
        List<String> heard = messages(links.get(5));
        assertThat(heard).hasSize(6 * MESSAGES_EACH);
        assertThat(heard.stream().map(RoomOrderTest::seq))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, heard.size()).boxed().toList());
        links.forEach(link -> assertThat(messages(link)).isEqualTo(heard));
        sessions.forEach(session -> session.endLater(EndReason.QUIT, ""));
    }

    private Lane newLane() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        threads.add(thread);
        return new ThreadLane(thread);
    }

    private record ThreadLane(Executor thread) implements Lane {
        @Override
        public void execute(Runnable task) {
            thread.execute(task);
        }

        @Override
        public void later(Duration time, Runnable task) {
            throw new UnsupportedOperationException("nothing here waits");
        }
    }

    private Session enter(Lane lane, RecordingLink link, String name) throws InterruptedException {
        Session session = hub.connect(new Origin("plain", "here"), lane, link).orElseThrow();
        CountDownLatch entered = new CountDownLatch(1);
        lane.execute(() -> {
            Visitors.enter(hub, session, name, new PlainEncoder(true, false));
            entered.countDown();
        });
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
        return session;
    }

    private static void talk(List<Session> sessions) {
        for (int i = 0; i < MESSAGES_EACH; i++) {
            String text = "t" + i;
            sessions.forEach(session -> session.lane().execute(() -> Visitors.say(session, text)));
        }
    }

    private static void awaitLanes(List<Lane> lanes) throws InterruptedException {
        // Twice: the first round may queue deliveries on a lane that has been waited for already.
        for (int round = 0; round < 2; round++) {
            CountDownLatch reached = new CountDownLatch(lanes.size());
            lanes.forEach(lane -> lane.execute(reached::countDown));
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<String> messages(RecordingLink link) {
        return List.of(String.join("", link.written()).split(";")).stream()
                .filter(line -> line.contains("#"))
                .toList();
    }

    private static int seq(String message) {
        return Integer.parseInt(message.substring(message.indexOf('#') + 1, message.indexOf(' ')));
    }
}
