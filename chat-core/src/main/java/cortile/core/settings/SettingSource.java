package cortile.core.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A place settings are written in; sources are asked one after the other and the first answer counts. */
@FunctionalInterface
public interface SettingSource {

    /** The value as written, or null where this source does not mention the setting. */
    @Nullable
    String value(Setting setting);

    /** This source first, then the other. */
    default SettingSource orElse(SettingSource next) {
        return setting -> {
            String value = value(setting);
            return value != null ? value : next.value(setting);
        };
    }

    /** Environment variables, as {@link System#getenv()} gives them. */
    static SettingSource environment(Map<String, String> environment) {
        return setting -> environment.get(setting.environmentVariable());
    }

    /** System properties, under {@link Setting#systemProperty()}. */
    static SettingSource systemProperties(Properties properties) {
        return setting -> properties.getProperty(setting.systemProperty());
    }

    /** A settings file; a key no setting has is refused, as it is a misspelt one. */
    static SettingSource file(Properties file) {
        for (String key : file.stringPropertyNames()) {
            boolean known = Arrays.stream(Setting.values())
                    .anyMatch(setting -> setting.key().equals(key));
            if (!known) {
                throw new SettingException("The settings file has the unknown key \"" + key + "\".");
            }
        }
        return setting -> file.getProperty(setting.key());
    }
}
