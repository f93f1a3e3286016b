package cortile.server;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsSampleTest {

    private static final Path SAMPLE = Path.of("..", "config", "cortile.properties");

    @Test
    void everySettingIsThereWithItsMeaningAndItsDefaultAsAComment() throws IOException {
        String sample = Files.readString(SAMPLE);
        for (Setting setting : Setting.values()) {
            assertThat(sample)
                    .contains("# " + setting.meaning() + ".\n#" + setting.key() + "=" + setting.defaultValue() + "\n");
        }
    }

    @Test
    void nothingIsSet() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SAMPLE)) {
            properties.load(reader);
        }
        assertThat(properties).isEmpty();
    }
}
