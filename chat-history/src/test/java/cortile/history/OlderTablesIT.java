package cortile.history;

import cortile.core.settings.Durability;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OlderTablesIT extends OlderTablesContract {

    @TempDir
    private Path directory;

    @Override
    protected Database database() {
        return new H2Database(directory, Durability.FSYNC);
    }
}
