package cortile.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void theDocumentIsWhatTheSettingsSayNow() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "docs", "configuration.md")))
                .as(
                        "docs/configuration.md; to make it current: ./chat admin config --reference > docs/configuration.md")
                .isEqualTo(Reference.lines());
    }

    @Test
    void everySettingIsInIt() {
        for (Setting setting : Setting.values()) {
            assertThat(Reference.lines()).anyMatch(line -> line.startsWith("| `" + setting.key() + "` | "));
        }
    }
}
