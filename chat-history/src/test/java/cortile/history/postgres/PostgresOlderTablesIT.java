package cortile.history.postgres;

import cortile.core.settings.Durability;
import cortile.history.OlderTablesContract;
import cortile.history.store.Database;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresOlderTablesIT extends OlderTablesContract {

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

    @Override
    protected Database database() throws SQLException {
        server.empty();
        return server.database(Durability.FSYNC);
    }
}
