package cortile.desktop.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this system keeps a program's configuration. Stateless. */
public final class ConfigFolder {

    private static final String NAME = "cortile";

    private ConfigFolder() {}

    /**
     * The folder for Cortile; it need not exist.
     *
     * @param system the operating system's name, as in the property {@code os.name}
     */
    public static Path of(String system, Map<String, String> environment, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            return base(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME);
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return base(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME);
    }

    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        // The XDG specification: a relative path is invalid and to be ignored.
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
