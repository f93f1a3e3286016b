package cortile.server.configuration;

import cortile.core.settings.Setting;
import cortile.core.settings.SettingSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place settings are written in, and how people call it.
 *
 * @param place names it where it mentions the setting, such as {@code environment CORTILE_HOST}
 */
public record NamedSource(Function<Setting, String> place, SettingSource source) {

    /** The first of them that mentions the setting. */
    public static Optional<NamedSource> deciding(List<NamedSource> sources, Setting setting) {
        return sources.stream()
                .filter(named -> named.source().value(setting) != null)
                .findFirst();
    }

    /** All of them as one: the first answer counts. */
    public static SettingSource together(List<NamedSource> sources) {
        return sources.stream().map(NamedSource::source).reduce(setting -> null, SettingSource::orElse);
    }
}
