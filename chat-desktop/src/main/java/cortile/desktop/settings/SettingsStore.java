package cortile.desktop.settings;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Keeps the settings and their file alike; a file that cannot be read or written costs only the remembering.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk.
 */
public final class SettingsStore implements AutoCloseable {

    private final PropertiesFile file;
    private Settings settings;

    public SettingsStore(Path file) {
        this.file = new PropertiesFile(file);
        this.settings = SettingsFormat.read(this.file.read());
    }

    public Settings get() {
        return settings;
    }

    /** Changes the settings, and the file soon after. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            file.write(SettingsFormat.write(changed));
        }
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        file.close();
    }
}
