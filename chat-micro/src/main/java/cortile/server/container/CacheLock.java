package cortile.server.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps servers that start together from making or deleting the same thing in the cache.
 *
 * <p>Between processes only: within one, a single thread may ask for it. The operating system frees it when the
 * process ends, however it ends.
 */
final class CacheLock {

    /** What is done in the cache. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    private CacheLock() {}

    static <T> T whileHeld(Path cache, Work<T> work) throws IOException {
        Path file = cache.resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            return work.run();
        }
    }
}
