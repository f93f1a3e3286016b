package cortile.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The server's settings, checked: what the container, the connector and the core are started with.
 *
 * @param host address or name to listen on, not empty
 * @param venturiPort 0 to 65535, 0 for any free port, as the other two
 * @param baiocchiPort as above
 * @param nativePort as above
 * @param data directory of everything the server keeps
 * @param durability when a message counts as stored
 * @param database where messages are stored
 * @param historyShown messages shown to a peer of lines when it enters
 * @param ioThreads number of threads that serve connections, at least 1
 * @param maxConnections connections served at once
 * @param nameTimeout how long a connection may stay without a name
 * @param outboxBytes bytes that may wait for one reader
 * @param rooms who may make rooms and talk to one person
 * @param returnTime how long the place of a lost connection is kept
 * @param rateLimited whether senders are slowed down
 */
public record Settings(
        String host,
        int venturiPort,
        int baiocchiPort,
        int nativePort,
        Path data,
        Durability durability,
        DatabaseChoice database,
        int historyShown,
        int ioThreads,
        int maxConnections,
        Duration nameTimeout,
        int outboxBytes,
        RoomPolicy rooms,
        Duration returnTime,
        boolean rateLimited) {

    /**
     * Reads and checks every setting.
     *
     * @throws SettingException naming the first setting whose value cannot be used, and what may stand there
     */
    public static Settings from(SettingSource source) {
        return new Settings(
                text(source, Setting.HOST),
                number(source, Setting.VENTURI_PORT, 0, 65_535),
                number(source, Setting.BAIOCCHI_PORT, 0, 65_535),
                number(source, Setting.NATIVE_PORT, 0, 65_535),
                path(source, Setting.DATA),
                durability(source),
                database(source),
                number(source, Setting.HISTORY_SHOWN, 0, 200),
                ioThreads(number(source, Setting.IO_THREADS, 0, 64)),
                number(source, Setting.MAX_CONNECTIONS, 1, 1_000_000),
                Duration.ofSeconds(number(source, Setting.NAME_TIMEOUT, 1, 86_400)),
                number(source, Setting.OUTBOX_BYTES, 16_384, 64 * 1024 * 1024),
                new RoomPolicy(
                        circle(source, Setting.CREATE_ROOMS),
                        circle(source, Setting.DIRECT_MESSAGES),
                        number(source, Setting.MAX_ROOMS, 1, 1_000_000)),
                Duration.ofSeconds(number(source, Setting.RETURN_TIME, 0, 3_600)),
                onOrOff(source, Setting.RATE_LIMIT));
    }

    private static int ioThreads(int chosen) {
        return chosen > 0 ? chosen : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static String text(SettingSource source, Setting setting) {
        String written = source.value(setting);
        String value = written == null ? setting.defaultValue() : written.strip();
        if (value.isEmpty()) {
            throw new SettingException(
                    "The setting " + setting.key() + " is empty; leave it out for " + setting.defaultValue() + ".");
        }
        return value;
    }

    private static int number(SettingSource source, Setting setting, int least, int most) {
        String value = text(source, setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the same sentence as a number out of range
        }
        throw new SettingException("The setting " + setting.key() + " is \"" + value + "\", but must be a number from "
                + least + " to " + most + ".");
    }

    private static Path path(SettingSource source, Setting setting) {
        String value = text(source, setting);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new SettingException("The setting " + setting.key() + " is \"" + value + "\", which is no path.");
        }
    }

    private static Durability durability(SettingSource source) {
        String value = text(source, Setting.DURABILITY);
        return Arrays.stream(Durability.values())
                .filter(durability -> durability.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new SettingException("The setting " + Setting.DURABILITY.key() + " is \"" + value
                        + "\", but must be fsync, process or off."));
    }

    private static Circle circle(SettingSource source, Setting setting) {
        String value = text(source, setting);
        return Arrays.stream(Circle.values())
                .filter(circle -> circle.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new SettingException("The setting " + setting.key() + " is \"" + value
                        + "\", but must be everybody, accounts, moderators or nobody."));
    }

    private static DatabaseChoice database(SettingSource source) {
        String database = text(source, Setting.DATABASE);
        if (!database.equals("h2") && !database.startsWith("jdbc:postgresql:")) {
            // Not repeated: a URL may hold a password.
            throw new SettingException(
                    "The setting " + Setting.DATABASE.key() + " must be h2 or begin with jdbc:postgresql:.");
        }
        String file = text(source, Setting.DATABASE_PASSWORD_FILE);
        Optional<Path> passwordFile =
                file.equals("none") ? Optional.empty() : Optional.of(path(source, Setting.DATABASE_PASSWORD_FILE));
        return new DatabaseChoice(database, text(source, Setting.DATABASE_USER), passwordFile);
    }

    private static boolean onOrOff(SettingSource source, Setting setting) {
        String value = text(source, setting).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new SettingException(
                        "The setting " + setting.key() + " is \"" + value + "\", but must be on or off.");
        };
    }
}
