package cortile.search;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Files in memory on a disk that is full when the test says so. Thread-safe. */
final class FullDisk implements Storage {

    private final Storage files = SearchRig.inMemory();
    private volatile boolean full;
    private volatile int refused;

    void full(boolean now) {
        full = now;
    }

    /** How many files could not be made. */
    int refused() {
        return refused;
    }

    @Override
    public Directory open() throws IOException {
        return new FilterDirectory(files.open()) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                refuseWhenFull();
                return super.createOutput(name, context);
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                refuseWhenFull();
                return super.createTempOutput(prefix, suffix, context);
            }
        };
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes an index
    private void refuseWhenFull() throws IOException {
        if (full) {
            refused++;
            throw new IOException("No space left on device");
        }
    }
}
