package cortile.history;

import cortile.core.settings.Durability;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BackupIT extends BackupContract {

    @TempDir
    private Path directory;

    @Override
    protected Database source() {
        return new H2Database(directory.resolve("source"), Durability.FSYNC);
    }

    @Override
    protected Database target() {
        return new H2Database(directory.resolve("target"), Durability.FSYNC);
    }
}
