package cortile.core.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Every setting of the server: its key, its default, what it means and what may stand in it.
 *
 * <p>The key {@code venturi-port} is the option {@code --venturi-port}, the environment variable {@code
 * CORTILE_VENTURI_PORT}, the system property {@code cortile.venturi-port} and the line {@code venturi-port=} of a
 * settings file.
 */
public enum Setting {
    HOST(
            "host",
            "127.0.0.1",
            "Address to listen on; 0.0.0.0 lets other machines in",
            Accepted.text("an address or name of this machine")),
    VENTURI_PORT(
            "venturi-port",
            "53000",
            "Port of the Venturi chat, also for netcat; 0 takes a free one, off none",
            Accepted.port()),
    BAIOCCHI_PORT("baiocchi-port", "8080", "Port of the Baiocchi chat; 0 takes a free one, off none", Accepted.port()),
    NATIVE_PORT("native-port", "53100", "Port of the native JSON lines; 0 takes a free one, off none", Accepted.port()),
    VENTURI_TLS_PORT(
            "venturi-tls-port",
            "off",
            "Port of the Venturi chat encrypted (TLS), also for openssl s_client",
            Accepted.port()),
    NATIVE_TLS_PORT("native-tls-port", "53101", "Port of the native JSON lines encrypted (TLS)", Accepted.port()),
    TLS_CERTIFICATE(
            "tls-certificate",
            "generated",
            "File with the server's certificate and those of who signed it (PEM), or generated",
            Accepted.text("a file or generated")),
    TLS_KEY(
            "tls-key",
            "generated",
            "File with that certificate's private key (PEM, not encrypted), or generated",
            Accepted.text("a file or generated")),
    DATA("data", "data", "Directory of everything the server keeps", Accepted.text("a directory")),
    DURABILITY(
            "durability",
            "fsync",
            "When a message counts as stored: fsync (on disk), process (survives a crash), off (written behind)",
            Accepted.oneOf("fsync", "process", "off")),
    DATABASE(
            "database",
            "h2",
            "Where messages are stored: h2 (files in the data directory) or a jdbc:postgresql: URL",
            Accepted.text("h2 or begin with jdbc:postgresql:")),
    DATABASE_USER("database-user", "cortile", "Account at the PostgreSQL server", Accepted.text("a name")),
    DATABASE_PASSWORD_FILE(
            "database-password-file",
            "none",
            "File whose first line is that account's password, or none",
            Accepted.text("a file or none")),
    HISTORY_SHOWN(
            "history-shown",
            "20",
            "Messages shown to somebody who comes in by netcat; 0 for none",
            Accepted.number(0, 200)),
    IO_THREADS(
            "io-threads", "0", "Threads that serve connections; 0 chooses half the processors", Accepted.number(0, 64)),
    MAX_CONNECTIONS(
            "max-connections", "10000", "Connections served at once, named or not", Accepted.number(1, 1_000_000)),
    MAX_CONNECTIONS_PER_ADDRESS(
            "max-connections-per-address",
            "200",
            "Connections served at once from one address; of IPv6, from one /64",
            Accepted.number(1, 1_000_000)),
    EXEMPT_ADDRESSES(
            "exempt-addresses",
            "127.0.0.0/8,::1/128",
            "Addresses that no bound per address counts, such as that of a proxy",
            Accepted.text("ranges such as 192.0.2.0/24 with commas between, or none")),
    NAME_TIMEOUT("name-timeout", "120", "Seconds a new connection has to give its name", Accepted.number(1, 86_400)),
    OUTBOX_BYTES(
            "outbox-bytes",
            "262144",
            "Bytes that may wait for one slow reader before it is disconnected",
            Accepted.number(16_384, 64 * 1024 * 1024)),
    WRITE_TIMEOUT(
            "write-timeout",
            "20",
            "Seconds one reader may be behind without a pause before it is disconnected",
            Accepted.number(1, 3_600)),
    IDLE_TIMEOUT(
            "idle-timeout",
            "0",
            "Seconds somebody may say nothing before the connection is closed; 0 for ever",
            Accepted.number(0, 604_800)),
    CREATE_ROOMS(
            "create-rooms",
            "everybody",
            "Who may make rooms: everybody, accounts, moderators (of the lobby) or nobody",
            Accepted.oneOf("everybody", "accounts", "moderators", "nobody")),
    DIRECT_MESSAGES(
            "direct-messages",
            "everybody",
            "Who may talk to one person: everybody, accounts, moderators or nobody",
            Accepted.oneOf("everybody", "accounts", "moderators", "nobody")),
    MAX_ROOMS("max-rooms", "10000", "Rooms there may be, conversations of two included", Accepted.number(1, 1_000_000)),
    RETURN_TIME(
            "return-time",
            "20",
            "Seconds the place of a lost connection is kept for a client that can come back",
            Accepted.number(0, 3_600)),
    RESTART_TIME(
            "restart-time",
            "15",
            "Seconds this server is usually away when it is stopped: clients are told to come back after them",
            Accepted.number(1, 86_400)),
    RATE_LIMIT(
            "rate-limit",
            "on",
            "Slows down those who send too fast; off for measurements",
            Accepted.oneOf("on", "off")),
    SESSION_RATE(
            "session-rate",
            "50",
            "Messages a second of one connection, which may send four seconds' worth at once",
            Accepted.number(1, 1_000_000)),
    ACCOUNT_RATE(
            "account-rate", "100", "Messages a second of one person, with all devices", Accepted.number(1, 1_000_000)),
    ADDRESS_RATE(
            "address-rate",
            "500",
            "Messages a second of all who come from one address; of IPv6, from one /64",
            Accepted.number(1, 1_000_000)),
    CONSOLE_PORT(
            "console-port",
            "9080",
            "Port of the management console, REST, health and metrics; 0 takes a free one, off none",
            Accepted.port()),
    CONSOLE_HOST(
            "console-host",
            "127.0.0.1",
            "Address of the console; one that other machines reach only with console-origin",
            Accepted.text("an address or name of this machine")),
    CONSOLE_ORIGIN(
            "console-origin",
            "none",
            "Where browsers reach the console through a reverse proxy that encrypts, such as https://chat.example",
            Accepted.text("none or begin with https://")),
    METRICS(
            "metrics",
            "token",
            "Who may read /metrics: token (whoever shows one) or open (whoever reaches the console's port)",
            Accepted.oneOf("token", "open")),
    JMX_PORT(
            "jmx-port",
            "off",
            "Port of JMX for other machines, encrypted and by password; off for none",
            Accepted.port()),
    JMX_HOST("jmx-host", "127.0.0.1", "Address of that port", Accepted.text("an address or name of this machine"));

    private static final Pattern PASSWORD = Pattern.compile("(?i)([?&][^=&]*password=)[^&]*");

    private final String key;
    private final String defaultValue;
    private final String meaning;
    private final String acceptedWords;
    private final int least;
    private final int most;

    Setting(String key, String defaultValue, String meaning, Accepted accepted) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
        this.acceptedWords = accepted.words();
        this.least = accepted.least();
        this.most = accepted.most();
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    /** What may stand in it, as a sentence goes on after "must be". */
    public String acceptedWords() {
        return acceptedWords;
    }

    /** Whether it may be this number; false of a setting that takes none. */
    boolean accepts(int number) {
        return number >= least && number <= most;
    }

    /** The value as others may read it: without the password a URL may hold. */
    public String shown(String value) {
        return PASSWORD.matcher(value).replaceAll("$1***");
    }

    /** The environment variable that sets it, such as {@code CORTILE_VENTURI_PORT}. */
    public String environmentVariable() {
        return "CORTILE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The system property that says where its value was written, for whoever looks into a running server. */
    public static String placeProperty(Setting setting) {
        return setting.systemProperty() + ".place";
    }

    /** The system property that sets it, such as {@code cortile.venturi-port}. */
    public String systemProperty() {
        return "cortile." + key;
    }
}
