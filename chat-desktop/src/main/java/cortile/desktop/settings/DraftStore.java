package cortile.desktop.settings;

import cortile.desktop.model.Drafts;
import cortile.desktop.model.Target;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keeps what was begun to be written in a file only its owner can read.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk.
 */
public final class DraftStore implements Drafts, AutoCloseable {

    private final PropertiesFile file;
    private final Properties drafts;

    public DraftStore(Path file) {
        this.file = new PropertiesFile(file);
        this.drafts = this.file.read();
    }

    @Override
    public String of(Target target, String room) {
        return drafts.getProperty(key(target, room), "");
    }

    @Override
    public void keep(Target target, String room, String text) {
        if (!of(target, room).equals(text)) {
            if (text.isEmpty()) {
                drafts.remove(key(target, room));
            } else {
                drafts.setProperty(key(target, room), text);
            }
            Properties copy = new Properties();
            copy.putAll(drafts);
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
