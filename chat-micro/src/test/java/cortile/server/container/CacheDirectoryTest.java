package cortile.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {

    @Test
    void itIsWhereTheSystemKeepsCaches() {
        assertThat(CacheDirectory.of(Map.of(), system("Linux"))).isEqualTo(Path.of("/home/x/.cache/cortile"));
        assertThat(CacheDirectory.of(Map.of("XDG_CACHE_HOME", "/var/c"), system("Linux")))
                .isEqualTo(Path.of("/var/c/cortile"));
        assertThat(CacheDirectory.of(Map.of(), system("Mac OS X")))
                .isEqualTo(Path.of("/home/x/Library/Caches/cortile"));
        assertThat(CacheDirectory.of(Map.of("LOCALAPPDATA", "/l"), system("Windows 11")))
                .isEqualTo(Path.of("/l/Cortile/cache"));
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", "/home/x");
        return properties;
    }
}
