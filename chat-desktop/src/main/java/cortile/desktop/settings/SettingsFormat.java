package cortile.desktop.settings;

import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.NotifyLevel;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** Settings as they stand in their file. Stateless. */
final class SettingsFormat {

    private static final int MAX_TEXT_SIZE = 40;
    private static final String SERVER = "server.";

    private SettingsFormat() {}

    /** Reads what can be read: the file may be older, newer or edited by hand. */
    static Settings read(Properties properties) {
        Settings none = Settings.NONE;
        Appearance appearance = new Appearance(
                one(ThemeChoice.class, properties, "theme")
                        .orElse(none.appearance().theme()),
                textSizeOf(properties.getProperty("text-size", "")),
                properties.getProperty("language", ""));
        Notifying notifying = new Notifying(
                one(NotifyLevel.class, properties, "notify")
                        .orElse(none.notifying().level()),
                !properties.getProperty("notify-text", "").equals("false"),
                properties.getProperty("tray", "").equals("true"));
        return new Settings(
                lastOf(properties),
                serversOf(properties),
                appearance,
                notifying,
                WindowPlace.of(properties.getProperty("window", "")));
    }

    static Properties write(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("host", settings.last().host());
        properties.setProperty("port", settings.last().port());
        properties.setProperty("name", settings.last().name());
        properties.setProperty("tls", Boolean.toString(settings.last().encrypted()));
        List<ConnectInput> servers = settings.servers();
        IntStream.range(0, servers.size()).forEach(i -> properties.setProperty(SERVER + i, serverLine(servers.get(i))));
        properties.setProperty("theme", settings.appearance().theme().name());
        properties.setProperty(
                "text-size", Integer.toString(settings.appearance().textSize()));
        properties.setProperty("language", settings.appearance().language());
        properties.setProperty("notify", settings.notifying().level().name());
        properties.setProperty(
                "notify-text", Boolean.toString(settings.notifying().showsText()));
        properties.setProperty("tray", Boolean.toString(settings.notifying().tray()));
        settings.place().ifPresent(place -> properties.setProperty("window", place.toString()));
        return properties;
    }

    private static ConnectInput lastOf(Properties properties) {
        String host = properties.getProperty("host", "");
        String port = properties.getProperty("port", "");
        String name = properties.getProperty("name", "");
        String tls = properties.getProperty("tls");
        return tls == null && !host.isEmpty()
                ? ConnectInput.usual(host, port, name)
                : new ConnectInput(host, port, name, Boolean.parseBoolean(tls));
    }

    private static List<ConnectInput> serversOf(Properties properties) {
        return IntStream.range(0, Settings.MOST_SERVERS)
                .mapToObj(i -> properties.getProperty(SERVER + i, "").split(" ", 4))
                .filter(parts -> parts.length == 4)
                .map(parts -> new ConnectInput(parts[1], parts[2], parts[3], parts[0].equals("tls")))
                .toList();
    }

    /** Only a name may have blanks. */
    private static String serverLine(ConnectInput server) {
        return (server.encrypted() ? "tls " : "open ") + server.host() + " " + server.port() + " " + server.name();
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, Properties properties, String key) {
        try {
            return Optional.of(Enum.valueOf(type, properties.getProperty(key, "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int textSizeOf(String written) {
        boolean number = written.matches("\\d{1,2}");
        return number ? Math.min(MAX_TEXT_SIZE, Integer.parseInt(written)) : 0;
    }
}
