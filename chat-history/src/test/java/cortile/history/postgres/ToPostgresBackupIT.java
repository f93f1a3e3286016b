package cortile.history.postgres;

import cortile.core.settings.Durability;
import cortile.history.BackupContract;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** How a server moves from H2 to PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class ToPostgresBackupIT extends BackupContract {

    @TempDir
    private Path directory;

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
    protected Database source() {
        return new H2Database(directory.resolve("source"), Durability.FSYNC);
    }

    @Override
    protected Database target() {
        return server.database(Durability.FSYNC);
    }
}
