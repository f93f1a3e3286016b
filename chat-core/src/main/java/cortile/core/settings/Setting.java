package cortile.core.settings;

import java.util.Locale;

/**
 * Every setting of the server: its key, its default and what it means.
 *
 * <p>The key {@code venturi-port} is the option {@code --venturi-port}, the environment variable {@code
 * CORTILE_VENTURI_PORT}, the system property {@code cortile.venturi-port} and the line {@code venturi-port=} of a
 * settings file.
 */
public enum Setting {
    HOST("host", "127.0.0.1", "Address to listen on; 0.0.0.0 lets other machines in"),
    VENTURI_PORT("venturi-port", "53000", "Port of the Venturi chat, also for netcat; 0 takes a free one, off none"),
    BAIOCCHI_PORT("baiocchi-port", "8080", "Port of the Baiocchi chat; 0 takes a free one, off none"),
    NATIVE_PORT("native-port", "53100", "Port of the native JSON lines; 0 takes a free one, off none"),
    VENTURI_TLS_PORT("venturi-tls-port", "off", "Port of the Venturi chat encrypted (TLS), also for openssl s_client"),
    NATIVE_TLS_PORT("native-tls-port", "53101", "Port of the native JSON lines encrypted (TLS)"),
    TLS_CERTIFICATE(
            "tls-certificate",
            "generated",
            "File with the server's certificate and those of who signed it (PEM), or generated"),
    TLS_KEY("tls-key", "generated", "File with that certificate's private key (PEM, not encrypted), or generated"),
    DATA("data", "data", "Directory of everything the server keeps"),
    DURABILITY(
            "durability",
            "fsync",
            "When a message counts as stored: fsync (on disk), process (survives a crash), off (written behind)"),
    DATABASE("database", "h2", "Where messages are stored: h2 (files in the data directory) or a jdbc:postgresql: URL"),
    DATABASE_USER("database-user", "cortile", "Account at the PostgreSQL server"),
    DATABASE_PASSWORD_FILE(
            "database-password-file", "none", "File whose first line is that account's password, or none"),
    HISTORY_SHOWN("history-shown", "20", "Messages shown to somebody who comes in by netcat; 0 for none"),
    IO_THREADS("io-threads", "0", "Threads that serve connections; 0 chooses half the processors"),
    MAX_CONNECTIONS("max-connections", "10000", "Connections served at once, named or not"),
    NAME_TIMEOUT("name-timeout", "120", "Seconds a new connection has to give its name"),
    OUTBOX_BYTES("outbox-bytes", "262144", "Bytes that may wait for one slow reader before it is disconnected"),
    CREATE_ROOMS(
            "create-rooms",
            "everybody",
            "Who may make rooms: everybody, accounts, moderators (of the lobby) or nobody"),
    DIRECT_MESSAGES(
            "direct-messages", "everybody", "Who may talk to one person: everybody, accounts, moderators or nobody"),
    MAX_ROOMS("max-rooms", "10000", "Rooms there may be, conversations of two included"),
    RETURN_TIME("return-time", "20", "Seconds the place of a lost connection is kept for a client that can come back"),
    RATE_LIMIT("rate-limit", "on", "Slows down those who send too fast; off for measurements");

    private final String key;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
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

    /** The environment variable that sets it, such as {@code CORTILE_VENTURI_PORT}. */
    public String environmentVariable() {
        return "CORTILE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The system property that sets it, such as {@code cortile.venturi-port}. */
    public String systemProperty() {
        return "cortile." + key;
    }
}
