package cortile.core.settings;

import cortile.core.address.AddressList;
import cortile.core.settings.PeerBounds.Rates;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server's settings, checked: what the container, the connector and the core are started with.
 *
 * @param host address or name to listen on, not empty
 * @param ports where to listen: 1 to 65535, or 0 for any free port; what is off is not there
 * @param certificate what encrypted ports show; empty for a generated one
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
 * @param restartTime how long a server that stops is usually away
 * @param peers how much peers may ask and how long they may take
 * @param management how the server is run from outside
 */
public record Settings(
        String host,
        Map<Endpoint, Integer> ports,
        Optional<CertificateFiles> certificate,
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
        Duration restartTime,
        PeerBounds peers,
        ManagementSettings management) {

    private static final String OFF = "off";

    public Settings {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports)); // in the order of the endpoints
    }

    /**
     * Reads and checks every setting.
     *
     * @throws SettingException naming the first setting whose value cannot be used, and what may stand there
     */
    public static Settings from(SettingSource source) {
        return new Settings(
                text(source, Setting.HOST),
                ports(source),
                certificate(source),
                path(source, Setting.DATA),
                oneOf(source, Setting.DURABILITY, Durability.class),
                database(source),
                number(source, Setting.HISTORY_SHOWN),
                ioThreads(number(source, Setting.IO_THREADS)),
                number(source, Setting.MAX_CONNECTIONS),
                Duration.ofSeconds(number(source, Setting.NAME_TIMEOUT)),
                number(source, Setting.OUTBOX_BYTES),
                new RoomPolicy(
                        oneOf(source, Setting.CREATE_ROOMS, Circle.class),
                        oneOf(source, Setting.DIRECT_MESSAGES, Circle.class),
                        number(source, Setting.MAX_ROOMS)),
                Duration.ofSeconds(number(source, Setting.RETURN_TIME)),
                Duration.ofSeconds(number(source, Setting.RESTART_TIME)),
                peers(source),
                management(source));
    }

    private static PeerBounds peers(SettingSource source) {
        Rates rates = onOrOff(source, Setting.RATE_LIMIT)
                ? new Rates(
                        number(source, Setting.SESSION_RATE),
                        number(source, Setting.ACCOUNT_RATE),
                        number(source, Setting.ADDRESS_RATE))
                : Rates.NONE;
        String exempt = text(source, Setting.EXEMPT_ADDRESSES);
        return new PeerBounds(
                number(source, Setting.MAX_CONNECTIONS_PER_ADDRESS),
                AddressList.parse(exempt).orElseThrow(() -> refused(Setting.EXEMPT_ADDRESSES, exempt)),
                rates,
                Duration.ofSeconds(number(source, Setting.WRITE_TIMEOUT)),
                Duration.ofSeconds(number(source, Setting.IDLE_TIMEOUT)));
    }

    private static Map<Endpoint, Integer> ports(SettingSource source) {
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            Setting setting = endpoint.portSetting();
            if (!text(source, setting).equalsIgnoreCase(OFF)) {
                ports.put(endpoint, number(source, setting));
            }
        }
        if (ports.isEmpty()) {
            throw new SettingException("Every port is " + OFF + ": nobody could come in.");
        }
        return ports;
    }

    private static Optional<CertificateFiles> certificate(SettingSource source) {
        Optional<Path> chain = file(source, Setting.TLS_CERTIFICATE);
        Optional<Path> key = file(source, Setting.TLS_KEY);
        if (chain.isPresent() != key.isPresent()) {
            throw new SettingException("The settings " + Setting.TLS_CERTIFICATE.key() + " and " + Setting.TLS_KEY.key()
                    + " belong together: name both files, or neither.");
        }
        return chain.map(file -> new CertificateFiles(file, key.orElseThrow()));
    }

    /** Empty where the setting's default, a word instead of a file, stands. */
    private static Optional<Path> file(SettingSource source, Setting setting) {
        return text(source, setting).equals(setting.defaultValue())
                ? Optional.empty()
                : Optional.of(path(source, setting));
    }

    private static ManagementSettings management(SettingSource source) {
        return new ManagementSettings(
                optionalPort(source, Setting.CONSOLE_PORT),
                text(source, Setting.CONSOLE_HOST),
                origin(source),
                oneOf(source, Setting.METRICS, MetricsAccess.class),
                optionalPort(source, Setting.JMX_PORT),
                text(source, Setting.JMX_HOST));
    }

    private static OptionalInt optionalPort(SettingSource source, Setting setting) {
        return text(source, setting).equalsIgnoreCase(OFF)
                ? OptionalInt.empty()
                : OptionalInt.of(number(source, setting));
    }

    private static Optional<URI> origin(SettingSource source) {
        String value = text(source, Setting.CONSOLE_ORIGIN);
        if (value.equals(Setting.CONSOLE_ORIGIN.defaultValue())) {
            return Optional.empty();
        }
        try {
            return Optional.of(ManagementSettings.origin(value));
        } catch (IllegalArgumentException e) {
            throw refused(Setting.CONSOLE_ORIGIN, value);
        }
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

    private static int number(SettingSource source, Setting setting) {
        String value = text(source, setting);
        try {
            int number = Integer.parseInt(value);
            if (setting.accepts(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the same sentence as a number out of range
        }
        throw refused(setting, value);
    }

    private static SettingException refused(Setting setting, String value) {
        return new SettingException(
                "The setting " + setting.key() + " is \"" + value + "\", but must be " + setting.acceptedWords() + ".");
    }

    private static Path path(SettingSource source, Setting setting) {
        String value = text(source, setting);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new SettingException("The setting " + setting.key() + " is \"" + value + "\", which is no path.");
        }
    }

    private static <E extends Enum<E>> E oneOf(SettingSource source, Setting setting, Class<E> choices) {
        String value = text(source, setting);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> refused(setting, value));
    }

    private static DatabaseChoice database(SettingSource source) {
        String database = text(source, Setting.DATABASE);
        if (!database.equals("h2") && !database.startsWith("jdbc:postgresql:")) {
            // Not repeated: a URL may hold a password.
            throw new SettingException(
                    "The setting " + Setting.DATABASE.key() + " must be " + Setting.DATABASE.acceptedWords() + ".");
        }
        return new DatabaseChoice(
                database, text(source, Setting.DATABASE_USER), file(source, Setting.DATABASE_PASSWORD_FILE));
    }

    private static boolean onOrOff(SettingSource source, Setting setting) {
        String value = text(source, setting).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "on" -> true;
            case OFF -> false;
            default -> throw refused(setting, value);
        };
    }
}
