package cortile.protocol.message;

/** The figures both ends of the native protocol must agree on. */
public final class NativeProtocol {

    /** The version this code speaks; a server answers another one with {@link ErrorCode#UNSUPPORTED_VERSION}. */
    public static final int VERSION = 1;

    /** Longest line of a client in bytes, without its line end: the longest text with every character escaped. */
    public static final int MAX_LINE_BYTES = 64 * 1024;

    /** Longest line of the server: a welcome that names ten thousand members fits. */
    public static final int MAX_SERVER_LINE_BYTES = 4 * 1024 * 1024;

    /** Longest id a client may give its message, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The room everybody is in, and the one that is meant where a frame names none. */
    public static final String LOBBY = "lobby";

    /** Capability of a client that answers {@code ping}: it is asked when nothing was heard of it for a while. */
    public static final String ANSWERS_PINGS = "ping";

    /** Port of the native dialect where nothing else is said. */
    public static final int DEFAULT_PORT = 53_100;

    private NativeProtocol() {}
}
