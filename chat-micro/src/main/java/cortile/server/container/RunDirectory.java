package cortile.server.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * The files of one running server: the container's configuration, the unpacked application, temporary files.
 *
 * <p>The directory is locked as long as the process lives. It is deleted at the end; that of a server which was
 * killed, and whose lock is therefore free, is deleted by the next one that starts.
 */
final class RunDirectory implements AutoCloseable {

    private static final String PREFIX = "run-";
    private static final String LOCK = ".lock";
    private static final int DELETE_ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 50_000_000;

    private final Path directory;
    private final Path lockPath;
    private final FileChannel lockFile;

    private RunDirectory(Path directory, Path lockPath, FileChannel lockFile) {
        this.directory = directory;
        this.lockPath = lockPath;
        this.lockFile = lockFile;
    }

    /** Makes and locks a new one in the cache, having deleted what killed servers left there. */
    static RunDirectory create(Path cache) throws IOException {
        return CacheLock.whileHeld(cache, () -> {
            deleteUnlocked(cache);
            deleteOwnerless(cache);
            String name = PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime();
            Path lockPath = cache.resolve(name + LOCK);
            FileChannel lockFile = FileChannel.open(lockPath, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lockFile.lock();
            return new RunDirectory(Files.createDirectory(cache.resolve(name)), lockPath, lockFile);
        });
    }

    private static void deleteUnlocked(Path cache) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(cache, PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                deleteUnlessLocked(lock);
            }
        }
    }

    /** A directory is made after its lock and deleted before it, so one without belongs to nobody. */
    private static void deleteOwnerless(Path cache) throws IOException {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(cache, PREFIX + "*")) {
            for (Path run : runs) {
                if (Files.isDirectory(run) && !Files.exists(Path.of(run + LOCK))) {
                    Directories.delete(run);
                }
            }
        }
    }

    private static void deleteUnlessLocked(Path lockPath) throws IOException {
        try (FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                String name = lockPath.toString();
                Directories.delete(Path.of(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockPath);
            }
        } catch (NoSuchFileException e) {
            // that server was just ending, and has deleted them itself
            return;
        }
    }

    Path path() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        deletePatiently();
        Files.deleteIfExists(lockPath);
        lockFile.close();
    }

    /** A container stopped while it was starting may still write a last file into a directory just emptied. */
    private void deletePatiently() throws IOException {
        for (int attempt = 1; attempt < DELETE_ATTEMPTS; attempt++) {
            try {
                Directories.delete(directory);
                return;
            } catch (DirectoryNotEmptyException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        Directories.delete(directory);
    }
}
