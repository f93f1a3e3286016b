package cortile.server;

import cortile.core.settings.Setting;
import cortile.core.settings.SettingException;
import cortile.core.settings.SettingSource;
import cortile.server.configuration.NamedSource;
import cortile.server.console.Texts;
import cortile.server.container.CacheDirectory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command is told besides its own options: where the settings are, and where files may be unpacked. */
final class CommonOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CORTILE_CONFIG}",
            descriptionKey = "usage.config")
    private @Nullable Path config;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${env:CORTILE_CACHE}",
            descriptionKey = "usage.cache")
    private @Nullable Path cache;

    Path cache() {
        return cache != null ? cache : CacheDirectory.of(System.getenv(), System.getProperties());
    }

    /** What the sources say together. */
    SettingSource settings(SettingSource commandLine, Texts texts) {
        return NamedSource.together(sources(commandLine, texts));
    }

    /** Command line before environment before file; a JVM's own {@code -Dcortile.} comes right behind the command line. */
    List<NamedSource> sources(SettingSource commandLine, Texts texts) {
        return List.of(
                new NamedSource(setting -> texts.text("place.command-line", setting.key()), commandLine),
                new NamedSource(
                        setting -> texts.text("place.property", setting.systemProperty()),
                        SettingSource.systemProperties(System.getProperties())),
                new NamedSource(
                        setting -> texts.text("place.environment", setting.environmentVariable()),
                        SettingSource.environment(System.getenv())),
                new NamedSource(
                        setting -> texts.text("place.file", String.valueOf(config)), SettingSource.file(file(texts))));
    }

    private Properties file(Texts texts) {
        Properties properties = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingException(texts.text("config.unreadable", config, e.toString()));
            }
        }
        return properties;
    }

    /** Where each value was written, for whoever looks into the running server. */
    void handOverPlaces(SettingSource commandLine, Texts texts) {
        List<NamedSource> sources = sources(commandLine, texts);
        for (Setting setting : Setting.values()) {
            NamedSource.deciding(sources, setting)
                    .ifPresent(named -> System.setProperty(
                            Setting.placeProperty(setting), named.place().apply(setting)));
        }
    }

    /** The server's own classes read their settings from the system properties. */
    static void handOver(SettingSource source) {
        for (Setting setting : Setting.values()) {
            String value = source.value(setting);
            if (value != null) {
                System.setProperty(setting.systemProperty(), value);
            }
        }
    }
}
