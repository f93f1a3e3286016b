package cortile.history;

import static cortile.core.history.MessageHistory.Intake.CLOSED;
import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Page;
import cortile.core.settings.Durability;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableHistoryIT {

    @TempDir
    private Path directory;

    @Test
    void manySendersGetOneOrderWithoutHolesAndKeepTheirOwn() throws Exception {
        int senders = 8;
        int each = 500;
        try (OpenHistory open = OpenHistory.h2(directory)) {
            List<Thread> threads = IntStream.range(0, senders)
                    .mapToObj(sender -> new Thread(() -> {
                        for (int i = 0; i < each; i++) {
                            open.history.append(Drafts.by("s" + sender, "r" + i % 2, sender + "-" + i, "t" + i));
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            open.awaitStored(senders * each);

            for (String room : List.of("r0", "r1")) {
                List<LoggedEvent> inRoom = open.told.stored().stream()
                        .filter(message -> message.room().equals(room))
                        .toList();
                assertThat(inRoom)
                        .extracting(LoggedEvent::seq)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, senders * each / 2)
                                .boxed()
                                .toList());
                assertThat(inRoom.stream().filter(m -> m.author().equals("s3")).map(m -> text(m)))
                        .isSortedAccordingTo((a, b) ->
                                Integer.compare(Integer.parseInt(a.substring(1)), Integer.parseInt(b.substring(1))));
            }
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void resentMessageGetsItsFirstPlaceAndCreatesNothing() throws Exception {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            open.store("a", "b");
            Draft again = Drafts.by("anna", "lobby", "a", "other words");
            open.history.append(again);
            open.store("c");

            assertThat(open.told.repeated).hasSize(1);
            assertThat(open.told.repeated.get(0).draft()).isSameAs(again);
            assertThat(open.told.repeated.get(0).first())
                    .isEqualTo(open.told.stored().get(0));
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L, 2L, 3L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void resendsThatWaitTogetherAreStoredOnce() throws Exception {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            for (int i = 0; i < 300; i++) {
                open.append("same");
                open.append("own-" + i);
            }
            open.awaitStored(301);
            await().until(() -> open.told.repeated.size() == 299);

            assertThat(open.told.repeated).allMatch(r -> r.first().seq() == 1);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void idsOfDifferentAuthorsAndRoomsAreDifferent() {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            open.history.append(Drafts.by("anna", "lobby", "1", "x"));
            open.history.append(Drafts.by("bruno", "lobby", "1", "x"));
            open.history.append(Drafts.by("anna", "cucina", "1", "x"));
            open.awaitStored(3);

            assertThat(open.told.repeated).isEmpty();
        }
    }

    @Test
    void messagesWithoutAnIdGetOneThatIsTheSameLiveAndRead() {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            open.history.append(Drafts.in("lobby", null));
            open.history.append(Drafts.in("lobby", null));
            open.awaitStored(2);

            Page page = page(open.history.readAfter("lobby", 0, 10));
            assertThat(page.entries()).isEqualTo(open.told.stored());
            assertThat(page.entries()).extracting(LoggedEvent::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheListenerHearsIsAlreadyVisibleToOthers() {
        H2Database database = new H2Database(directory, Durability.FSYNC);
        List<Long> seen = new CopyOnWriteArrayList<>();
        HistoryListener counting = new ListenerOfStored(batch -> {
            try (Connection other = database.dataSource().getConnection();
                    ResultSet count = other.createStatement().executeQuery("SELECT COUNT(*) FROM entry")) {
                count.next();
                seen.add(count.getLong(1) - batch.get(batch.size() - 1).seq());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        DurableStore store = DurableStore.open(database, HistoryLimits.DEFAULT, Thread::new, Runnable::run, counting);
        for (int i = 0; i < 50; i++) {
            store.history().append(Drafts.withId("m" + i));
        }
        store.close();

        assertThat(seen).isNotEmpty().containsOnly(0L);
    }

    @Test
    void restartContinuesTheOrderAndKnowsTheIds() throws Exception {
        try (OpenHistory first = OpenHistory.h2(directory)) {
            first.store("a", "b");
        }
        try (OpenHistory second = OpenHistory.h2(directory)) {
            assertThat(second.history.lastSeq("lobby")).isEqualTo(2);
            second.append("a");
            second.store("c");

            assertThat(second.told.repeated).extracting(r -> r.first().seq()).containsExactly(1L);
            assertThat(second.told.acks()).extracting(ack -> ack.seq()).containsExactly(3L);
            assertThat(second.broken(second.told.acks())).isEmpty();
        }
    }

    @Test
    void pagesLeadThroughTheWholeRoomInBothDirections() {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            open.store(IntStream.range(0, 450).mapToObj(i -> "m" + i).toArray(String[]::new));

            List<LoggedEvent> forward = new ArrayList<>();
            Page page = page(open.history.readAfter("lobby", 0, 1_000));
            assertThat(page.entries()).hasSize(200);
            forward.addAll(page.entries());
            while (page.more()) {
                page = page(open.history.readAfter(
                        "lobby", forward.get(forward.size() - 1).seq(), 1_000));
                forward.addAll(page.entries());
            }
            assertThat(forward).isEqualTo(open.told.stored());

            List<LoggedEvent> backward = new ArrayList<>();
            page = page(open.history.readBefore("lobby", Long.MAX_VALUE, 60));
            backward.addAll(page.entries());
            while (page.more()) {
                page = page(open.history.readBefore("lobby", backward.get(0).seq(), 60));
                backward.addAll(0, page.entries());
            }
            assertThat(backward).isEqualTo(forward);
        }
    }

    @Test
    void pagesBeyondEitherEndAreEmpty() {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            open.store("a");

            assertThat(page(open.history.readAfter("lobby", 1, 10))).isEqualTo(new Page(List.of(), 1, false));
            assertThat(page(open.history.readBefore("lobby", 1, 10))).isEqualTo(new Page(List.of(), 1, false));
            assertThat(page(open.history.readAfter("nowhere", 0, 10))).isEqualTo(new Page(List.of(), 0, false));
        }
    }

    @Test
    void interruptsOfTheWriterAndOfReadersHarmNothing() throws Exception {
        try (OpenHistory open = OpenHistory.h2(directory)) {
            for (int i = 0; i < 2_000; i++) {
                open.append("m" + i);
                open.writer().interrupt();
                if (i % 20 == 0) {
                    Thread.currentThread().interrupt(); // an interrupted thread may append
                    open.append("i" + i);
                    assertThat(Thread.interrupted()).isTrue();
                }
            }
            open.awaitStored(2_100);

            assertThat(open.told.failed).isEmpty();
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void interruptedReaderDoesNotCloseTheDatabaseForOthers() {
        H2Database database = new H2Database(directory, Durability.FSYNC);
        RecordingListener told = new RecordingListener();
        DurableStore store = DurableStore.open(
                database,
                HistoryLimits.DEFAULT,
                Thread::new,
                read -> {
                    Thread.currentThread().interrupt();
                    read.run();
                    Thread.interrupted();
                },
                told);
        for (int i = 0; i < 200; i++) {
            store.history().append(Drafts.withId("m" + i));
            page(store.history().readBefore("lobby", Long.MAX_VALUE, 10));
        }
        store.close();

        assertThat(told.failed).isEmpty();
        assertThat(told.count()).isEqualTo(200);
    }

    @Test
    void closingStoresWhatWaitsAndThenTakesNothing() {
        OpenHistory open = OpenHistory.h2(directory);
        for (int i = 0; i < 3_000; i++) {
            open.append("m" + i);
        }
        open.close();

        assertThat(open.told.count()).isEqualTo(3_000);
        assertThat(open.append("late")).isEqualTo(CLOSED);
    }

    @Test
    void listenerThatThrowsDoesNotEndTheWriter() {
        List<Long> seqs = new CopyOnWriteArrayList<>();
        HistoryListener bad = new ListenerOfStored(batch -> {
            batch.forEach(message -> seqs.add(message.seq()));
            throw new IllegalStateException("on purpose");
        });
        H2Database database = new H2Database(directory, Durability.PROCESS);
        try (DurableStore store = DurableStore.open(database, HistoryLimits.DEFAULT, Thread::new, Runnable::run, bad)) {
            store.history().append(Drafts.withId("a"));
            await().until(() -> seqs.size() == 1);
            store.history().append(Drafts.withId("b"));
            await().until(() -> seqs.size() == 2);
        }
    }

    private static String text(LoggedEvent entry) {
        return ((MessagePosted) entry).text().value();
    }
}
