package cortile.history.postgres;

import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cortile.core.directory.ServerIdentity;
import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryException;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.history.OpenHistory;
import cortile.history.RecordingListener;
import cortile.history.store.PostgresDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresIT {

    private static final int BEFORE_CRASH = 2_000;

    private TemporaryPostgres server;
    private PostgresDatabase database;

    @BeforeAll
    void start() throws IOException {
        server = TemporaryPostgres.start();
        database = server.database(Durability.FSYNC);
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        server.empty();
    }

    @Test
    void keepsOrderIdsAndPagesAcrossRestarts() throws Exception {
        try (OpenHistory first = new OpenHistory(database, HistoryLimits.DEFAULT)) {
            first.store(IntStream.range(0, 300).mapToObj(i -> "m" + i).toArray(String[]::new));
            first.history.append(Drafts.in("lobby", null));
            first.awaitStored(301);
            List<LoggedEvent> page =
                    page(first.history.readBefore("lobby", Long.MAX_VALUE, 10)).entries();
            assertThat(page).isEqualTo(first.told.stored().subList(291, 301));
        }
        try (OpenHistory second = new OpenHistory(database, HistoryLimits.DEFAULT)) {
            second.append("m7");
            second.append("m7");
            second.store("new");
            await().until(() -> second.told.repeated.size() == 2);

            assertThat(second.told.repeated).allMatch(r -> r.first().seq() == 8);
            assertThat(second.told.acks()).extracting(ack -> ack.seq()).containsExactly(302L);
            assertThat(second.broken(second.told.acks())).isEmpty();
        }
    }

    @Test
    void crashOfTheServerLosesNothingAcknowledgedAndHealsByItself() throws Exception {
        try (OpenHistory open = new OpenHistory(database, HistoryLimits.DEFAULT)) {
            Thread sender = new Thread(() -> sendUntilFailed(open));
            sender.start();
            open.awaitStored(BEFORE_CRASH);
            ServerIdentity identity = open.directory.load().identity();
            server.crashAndRestart();
            assertThat(open.directory.load().identity()).isEqualTo(identity);
            sender.join();
            open.awaitHealed(Duration.ofSeconds(30));

            assertThat(open.told.failed).isNotEmpty();
            for (Draft failed : open.told.failed) {
                open.history.append(failed);
            }
            await().until(() -> open.history.waiting() == 0);
            open.store("last");
            assertThat(page(open.history.readAfter("lobby", 0, 5)).entries()).hasSize(5);
            assertThat(open.broken(open.told.acks())).isEmpty();
            assertThat(open.told.acks()).extracting(ack -> ack.clientId()).doesNotHaveDuplicates();
        }
    }

    private static void sendUntilFailed(OpenHistory open) {
        for (int i = 0; open.told.sentences.isEmpty(); i++) {
            open.append("m" + i);
            Thread.onSpinWait();
        }
    }

    @Test
    void serverThatConfirmsBeforeItHasWrittenIsRefused() throws SQLException {
        run("ALTER ROLE cortile SET synchronous_commit TO off");
        try {
            assertThatThrownBy(() -> DurableStore.open(
                            database, HistoryLimits.DEFAULT, Thread::new, Runnable::run, new RecordingListener()))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("synchronous_commit=off");
        } finally {
            run("ALTER ROLE cortile RESET synchronous_commit");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
