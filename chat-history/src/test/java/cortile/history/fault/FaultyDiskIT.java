package cortile.history.fault;

import static cortile.core.history.MessageHistory.Intake.FULL;
import static cortile.core.history.MessageHistory.Intake.QUEUED;
import static cortile.core.history.MessageHistory.Intake.UNAVAILABLE;
import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.directory.DirectoryChange;
import cortile.core.directory.RoomProfile;
import cortile.core.event.MessageEdited;
import cortile.core.history.HistoryException;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.HistoryLimits;
import cortile.history.OpenHistory;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyDiskIT {

    private static final HistoryLimits SMALL =
            new HistoryLimits(50, 1 << 20, 10, 1 << 20, 1, 10, Duration.ofSeconds(10));

    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
            assertThat(page(open.history.readAfter("lobby", 0, 10)).entries())
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
    void changesThatWaitTogetherWithTheirMessageAreOneCommitInOrder() throws Exception {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            database.stall();
            open.append("first");
            await().until(database::isWaiting);
            open.append("a"); // place 2
            open.append(Drafts.doing("anna", "lobby", "e", Drafts.edit(2, "segreto"))); // 3
            open.append(Drafts.doing("bruno", "lobby", "r", Drafts.sign(2, "+1"))); // 4
            open.append(Drafts.doing("anna", "lobby", "d", Drafts.deletion(2))); // 5
            open.append(Drafts.doing("anna", "lobby", "x", Drafts.edit(2, "troppo tardi")));
            open.append(Drafts.doing("anna", "lobby", "e1", Drafts.edit(1, "uno"))); // 6
            open.append(Drafts.doing("anna", "lobby", "e1", Drafts.edit(1, "uno")));
            database.move();
            open.awaitStored(6);
            await().until(() -> open.told.refused.size() == 1 && open.told.repeated.size() == 1);

            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void changesWhoseCommitReportedFailureButHeldAreToldWhenHealed() throws Exception {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.store("a");
            database.failNextSyncs(1);
            open.append(Drafts.doing("anna", "lobby", "e", Drafts.edit(1, "meglio")));
            await().until(() -> open.told.failed.size() == 1);

            open.awaitStored(2);
            await().until(() -> open.append(Drafts.doing("anna", "lobby", "e", Drafts.edit(1, "meglio"))) == QUEUED);
            open.store("c");
            assertThat(open.told.repeated).extracting(r -> r.first().seq()).containsExactly(2L);
            assertThat(open.told.stored().get(1)).isInstanceOf(MessageEdited.class);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void directoryWhoseDiskReportsFailureSaysSoAndHealsByItself() {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.directory.load();
            database.failNextSyncs(2); // the second is that of the second attempt
            assertThat(open.directory.store(List.of(room("uno"))))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(HistoryException.class)
                    .withMessageStartingWith("The change was not stored");

            await().untilAsserted(() ->
                    assertThat(open.directory.store(List.of(room("due")))).succeedsWithin(PATIENCE));
            assertThat(open.directory.load().rooms())
                    .extracting(RoomProfile::name)
                    .contains("due");
        }
    }

    @Test
    void historyAndDirectoryHealFromTheSameFailureInWhateverOrder() throws Exception {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            for (int round = 0; round < 5; round++) {
                String name = "room" + round;
                open.directory.store(List.of(room(name)));
                open.store("before" + round);
                database.failNextSyncs(1 + round);
                open.append("lost" + round);
                open.directory.store(List.of(room(name + "-changed")));
                open.awaitHealed(PATIENCE);
                await().untilAsserted(() -> assertThat(open.directory.store(List.of(room(name + "-healed"))))
                        .succeedsWithin(PATIENCE));
            }
            assertThat(open.directory.load().rooms())
                    .extracting(RoomProfile::name)
                    .contains("room4-healed");
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    private static DirectoryChange room(String name) {
        return new DirectoryChange.SaveRoom(RoomProfile.open(name, Drafts.NOON));
    }

    @Test
    void whileItCannotWriteDraftsAreRefusedAtOnceAndReadingGoesOn() {
        try (OpenHistory open = new OpenHistory(database, SMALL)) {
            open.store("a");
            database.failNextSyncs(4);
            open.append("b");
            await().until(() -> open.append("c") == UNAVAILABLE);
            assertThat(page(open.history.readAfter("lobby", 0, 1)).entries()).hasSize(1);

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
