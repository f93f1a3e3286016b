package cortile.history.fault;

import static cortile.core.history.MessageHistory.Intake.FULL;
import static cortile.core.history.MessageHistory.Intake.QUEUED;
import static cortile.core.history.MessageHistory.Intake.UNAVAILABLE;
import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.settings.Durability;
import cortile.history.HistoryLimits;
import cortile.history.OpenHistory;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyDiskIT {

    private static final HistoryLimits SMALL =
            new HistoryLimits(50, 1 << 20, 10, 1 << 20, 1, 10, Duration.ofSeconds(10));

    @TempDir
    private Path directory;

    private FaultyDatabase database;

    @BeforeEach
    void openDatabase() {
        database = new FaultyDatabase(new H2Database(directory, Durability.FSYNC));
    }

    @Test
    void stalledDiskFillsTheQueueAndHoldsUpNeitherSendersNorReaders() throws Exception {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.store("before");
            database.stall();
            open.append("first");
            await().until(database::isWaiting);
            for (int i = 0; i < 50; i++) {
                assertThat(open.append("m" + i)).isEqualTo(QUEUED);
            }
            assertThat(open.append("too much")).isEqualTo(FULL);
            assertThat(page(open.history.readAfter("lobby", 0, 10)).messages())
                    .as("committed but not yet safe is not shown")
                    .isEqualTo(open.told.stored());

            database.move();
            open.awaitStored(52);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void commitThatReportedFailureButHeldIsToldWhenHealed() throws Exception {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.store("a");
            database.failNextSyncs(1);
            open.append("b");
            await().until(() -> open.told.failed.size() == 1);
            assertThat(open.told.sentences.get(0)).startsWith("The message was not stored");

            open.awaitStored(2);
            await().until(() -> open.append("b") == QUEUED);
            open.store("c");
            assertThat(open.told.repeated).extracting(r -> r.first().seq()).containsExactly(2L);
            assertThat(open.told.acks()).extracting(ack -> ack.clientId()).containsExactly("a", "b", "c");
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L, 2L, 3L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void whileItCannotWriteDraftsAreRefusedAtOnceAndReadingGoesOn() {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.store("a");
            database.failNextSyncs(4);
            open.append("b");
            await().until(() -> open.append("c") == UNAVAILABLE);
            assertThat(page(open.history.readAfter("lobby", 0, 1)).messages()).hasSize(1);

            await().until(() -> open.append("d") == QUEUED);
        }
    }

    @Test
    void closingWhileItCannotWriteEndsSoon() {
        OpenHistory open = new OpenHistory(database, SMALL);
        database.failNextSyncs(Integer.MAX_VALUE);
        open.append("a");
        await().until(() -> open.told.failed.size() == 1);
        open.close();

        await().until(() -> !open.writer().isAlive());
    }
}
