package cortile.server.container;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where this user's cached files belong on this kind of machine. */
public final class CacheDirectory {

    private CacheDirectory() {}

    public static Path of(Map<String, String> environment, Properties system) {
        String operatingSystem = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (operatingSystem.startsWith("windows")) {
            return in(environment.get("LOCALAPPDATA"), system, "AppData/Local").resolve("Cortile/cache");
        }
        if (operatingSystem.startsWith("mac")) {
            return in(null, system, "Library/Caches").resolve("cortile");
        }
        return in(environment.get("XDG_CACHE_HOME"), system, ".cache").resolve("cortile");
    }

    private static Path in(@Nullable String chosen, Properties system, String inHome) {
        return chosen != null && !chosen.isBlank()
                ? Path.of(chosen)
                : Path.of(system.getProperty("user.home", "."), inHome);
    }
}
