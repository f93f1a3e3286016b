package cortile.desktop.settings;

import cortile.desktop.model.Pass;
import cortile.desktop.model.Target;
import cortile.desktop.model.Tokens;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps the passes for servers in a file, so that the program is the same person when it starts again.
 *
 * <p>Whoever can read the file can be us: it is readable by its owner only. Confined to the thread that made it, which
 * does not wait for the disk.
 */
public final class TokenStore implements Tokens, AutoCloseable {

    private final PropertiesFile file;
    private final Properties passes;

    public TokenStore(Path file) {
        this.file = new PropertiesFile(file);
        this.passes = this.file.read();
    }

    @Override
    public Optional<Pass> of(Target target) {
        return Optional.ofNullable(passes.getProperty(key(target))).flatMap(TokenStore::pass);
    }

    @Override
    public void keep(Target target, Pass pass) {
        if (!of(target).equals(Optional.of(pass))) {
            String server = target.endpoint() + " ";
            passes.entrySet()
                    .removeIf(entry -> entry.getKey().toString().startsWith(server)
                            && pass(entry.getValue().toString())
                                    .filter(other -> other.history().equals(pass.history()))
                                    .isEmpty());
            passes.setProperty(key(target), pass.history() + " " + pass.token());
            save();
        }
    }

    @Override
    public void drop(Target target) {
        if (passes.remove(key(target)) != null) {
            save();
        }
    }

    private void save() {
        Properties copy = new Properties();
        copy.putAll(passes);
        file.write(copy);
    }

    /** An endpoint has no blank. */
    private static String key(Target target) {
        return target.endpoint() + " " + target.name();
    }

    private static Optional<Pass> pass(String value) {
        int blank = value.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new Pass(value.substring(blank + 1), value.substring(0, blank)));
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        file.close();
    }
}
