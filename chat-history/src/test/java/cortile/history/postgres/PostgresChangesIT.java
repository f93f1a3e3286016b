package cortile.history.postgres;

import cortile.core.settings.Durability;
import cortile.history.ChangesContract;
import cortile.history.HistoryLimits;
import cortile.history.OpenHistory;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresChangesIT extends ChangesContract {

    private TemporaryPostgres server;

    @BeforeAll
    void start() throws IOException {
        server = TemporaryPostgres.start();
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

    @Override
    protected OpenHistory open() {
        return new OpenHistory(server.database(Durability.FSYNC), HistoryLimits.DEFAULT);
    }
}
