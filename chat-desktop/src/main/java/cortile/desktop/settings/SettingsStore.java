package cortile.desktop.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Keeps the settings and their file alike; a file that cannot be read or written costs only the remembering.
 *
 * <p>The file is replaced as a whole, so it is never half written. Confined to the thread that made it, which does not
 * wait for the disk.
 */
public final class SettingsStore implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());

    private final Path file;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cortile-settings");
        thread.setDaemon(true);
        return thread;
    });
    private Settings settings;

    public SettingsStore(Path file) {
        this.file = file;
        this.settings = read(file);
    }

    private static Settings read(Path file) {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the settings cannot be read from " + file, e);
            }
        }
        return Settings.from(properties);
    }

    public Settings get() {
        return settings;
    }

    /** Changes the settings, and the file soon after. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            disk.execute(() -> write(changed));
        }
    }

    private void write(Settings changed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                changed.toProperties().store(writer, null);
            }
            replace(fresh);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the settings cannot be written to " + file, e);
        }
    }

    private void replace(Path fresh) throws IOException {
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
