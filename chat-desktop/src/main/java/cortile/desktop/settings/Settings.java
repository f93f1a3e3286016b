package cortile.desktop.settings;

import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered. Immutable.
 *
 * @param host last server, as written; empty where none was
 * @param port last port, as written; empty where none was
 * @param textSize size of text in points; 0 for the look's own
 */
public record Settings(String host, String port, String name, ThemeChoice theme, int textSize) {

    public static final Settings NONE = new Settings("", "", "", ThemeChoice.SYSTEM, 0);

    private static final int MAX_TEXT_SIZE = 40;

    public Settings withTarget(String newHost, String newPort, String newName) {
        return new Settings(newHost, newPort, newName, theme, textSize);
    }

    public Settings withTheme(ThemeChoice newTheme) {
        return new Settings(host, port, name, newTheme, textSize);
    }

    public Settings withTextSize(int newTextSize) {
        return new Settings(host, port, name, theme, newTextSize);
    }

    /** Reads what can be read: the file may be older, newer or edited by hand. */
    static Settings from(Properties properties) {
        return new Settings(
                properties.getProperty("host", ""),
                properties.getProperty("port", ""),
                properties.getProperty("name", ""),
                themeOf(properties.getProperty("theme", "")).orElse(NONE.theme),
                textSizeOf(properties.getProperty("text-size", "")));
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("host", host);
        properties.setProperty("port", port);
        properties.setProperty("name", name);
        properties.setProperty("theme", theme.name());
        properties.setProperty("text-size", Integer.toString(textSize));
        return properties;
    }

    private static Optional<ThemeChoice> themeOf(String written) {
        try {
            return Optional.of(ThemeChoice.valueOf(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int textSizeOf(String written) {
        boolean number = written.matches("\\d{1,2}");
        return number ? Math.min(MAX_TEXT_SIZE, Integer.parseInt(written)) : 0;
    }
}
