package cortile.desktop.settings;

import cortile.desktop.model.NotifyLevel;
import cortile.desktop.model.NotifyLevels;
import cortile.desktop.model.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps in a file of which rooms the user wants to be told more or less than usual.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk.
 */
public final class LevelStore implements NotifyLevels, AutoCloseable {

    private final PropertiesFile file;
    private final Properties levels;

    public LevelStore(Path file) {
        this.file = new PropertiesFile(file);
        this.levels = this.file.read();
    }

    @Override
    public Optional<NotifyLevel> of(Target target, String room) {
        String written = levels.getProperty(key(target, room), "");
        return Arrays.stream(NotifyLevel.values())
                .filter(level -> level.name().equals(written))
                .findFirst();
    }

    @Override
    public void keep(Target target, String room, Optional<NotifyLevel> level) {
        if (!of(target, room).equals(level)) {
            level.ifPresentOrElse(
                    own -> levels.setProperty(key(target, room), own.name()), () -> levels.remove(key(target, room)));
            Properties copy = new Properties();
            copy.putAll(levels);
            file.write(copy);
        }
    }

    /** Neither an endpoint nor a room's name has a blank. */
    private static String key(Target target, String room) {
        return target.endpoint() + " " + room + " " + target.name();
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        file.close();
    }
}
