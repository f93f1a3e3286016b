package cortile.history;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryIT extends DirectoryContract {

    @TempDir
    private Path directory;

    @Override
    protected OpenHistory open() {
        return OpenHistory.h2(directory);
    }
}
