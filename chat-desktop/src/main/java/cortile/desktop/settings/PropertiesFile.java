package cortile.desktop.settings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A small file that only its owner can read; one that cannot be read or written costs only the remembering.
 *
 * <p>It is replaced as a whole, so it is never half written, on a thread of its own. Thread-safe.
 */
final class PropertiesFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PropertiesFile.class.getName());

    private final Path file;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cortile-settings");
        thread.setDaemon(true);
        return thread;
    });

    PropertiesFile(Path file) {
        this.file = file;
    }

    /** What is in the file; nothing where it cannot be read. */
    Properties read() {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "what is remembered cannot be read from " + file, e);
                properties.clear();
            }
        }
        return properties;
    }

    /** Replaces what is in the file soon. */
    void write(Properties properties) {
        disk.execute(() -> replace(properties));
    }

    private void replace(Properties properties) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            try (Writer writer = ownersOnly(fresh)) {
                properties.store(writer, null);
            }
            move(fresh);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what is to be remembered cannot be written to " + file, e);
        }
    }

    /** Never readable by others, not even for a moment; where there are no such rights the folder is the owner's. */
    private static Writer ownersOnly(Path fresh) throws IOException {
        boolean posix = fresh.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        SeekableByteChannel channel =
                Files.newByteChannel(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);
        return new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        disk.shutdown();
        try {
            disk.awaitTermination(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
