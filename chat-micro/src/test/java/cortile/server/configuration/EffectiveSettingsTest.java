package cortile.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Setting;
import cortile.core.settings.SettingSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {

    private static final SettingSource ENVIRONMENT = SettingSource.environment(Map.of(
            "CORTILE_HOST", "127.0.0.2",
            "CORTILE_DATABASE", "jdbc:postgresql://127.0.0.1/cortile?password=sesame"));

    private final Properties file = new Properties();
    private final List<NamedSource> sources = List.of(
            new NamedSource(setting -> "environment", ENVIRONMENT),
            new NamedSource(setting -> "file of " + setting.key(), SettingSource.file(file)));

    @Test
    void eachValueIsShownWithTheFirstPlaceThatMentionsIt() {
        file.setProperty("host", "127.0.0.3");
        file.setProperty("native-port", " 7 ");
        assertThat(EffectiveSettings.lines(sources, "default"))
                .hasSize(Setting.values().length)
                .anyMatch(line -> line.matches("host +127\\.0\\.0\\.2 +environment"))
                .anyMatch(line -> line.matches("native-port +7 +file of native-port"))
                .anyMatch(line -> line.matches("venturi-port +53000 +default"));
    }

    @Test
    void aPasswordIsNotAmongThem() {
        assertThat(EffectiveSettings.lines(sources, "default").toString())
                .contains("?password=***")
                .doesNotContain("sesame");
    }
}
