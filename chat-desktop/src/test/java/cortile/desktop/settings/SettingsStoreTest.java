package cortile.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.ConnectInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    private static final ConnectInput EXAMPLE = new ConnectInput("example.org", "6000", "Zoë", true);
    private static final Path HOME = Path.of("/home/anna");

    @TempDir
    private Path folder;

    @Test
    void whatIsChangedIsThereTheNextTime() throws IOException {
        Path file = folder.resolve("new/desktop.properties");
        try (SettingsStore store = new SettingsStore(file)) {
            store.change(settings -> settings.withServer(EXAMPLE));
            store.change(settings -> settings.withTheme(ThemeChoice.DARK).withTextSize(15));
        }
        try (SettingsStore again = new SettingsStore(file);
                Stream<Path> files = Files.list(file.resolveSibling("."))) {
            assertThat(again.get())
                    .isEqualTo(Settings.NONE
                            .withServer(EXAMPLE)
                            .withTheme(ThemeChoice.DARK)
                            .withTextSize(15));
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBrokenFileCostsOnlyTheRemembering() throws IOException {
        Path file = folder.resolve("desktop.properties");
        Files.writeString(file, "theme=PINK\ntext-size=huge\nname=\\u00zz\n");
        try (SettingsStore store = new SettingsStore(file)) {
            assertThat(store.get()).isEqualTo(Settings.NONE);
        }
        Files.writeString(file, "theme=PINK\ntext-size=huge\nname=anna\n");
        try (SettingsStore store = new SettingsStore(file)) {
            assertThat(store.get().last()).isEqualTo(new ConnectInput("", "", "anna", false));
        }
    }

    @Test
    void theFolderIsTheOneTheSystemAsksFor() {
        assertThat(ConfigFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".config/cortile"));
        assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), HOME))
                .isEqualTo(Path.of("/cfg/cortile"));
        assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), HOME))
                .isEqualTo(HOME.resolve(".config/cortile"));
        assertThat(ConfigFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/cortile"));
        assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/cortile"));
    }
}
