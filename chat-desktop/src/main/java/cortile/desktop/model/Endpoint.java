package cortile.desktop.model;

import cortile.protocol.message.NativeProtocol;
import java.util.Locale;

/**
 * Where a server listens, and whether what is said there is encrypted. Immutable.
 *
 * @param encrypted by TLS, from the first byte
 */
public record Endpoint(String host, int port, boolean encrypted) {

    /** Where a server listens for those who come encrypted. */
    public static final int DEFAULT_ENCRYPTED_PORT = 53_101;

    /** As the original client has it: this machine, where nothing else is said. */
    public static final Endpoint DEFAULT = new Endpoint("127.0.0.1", NativeProtocol.DEFAULT_PORT);

    /** A server that is talked to in the open. */
    public Endpoint(String host, int port) {
        this(host, port, false);
    }

    /** The port where nothing else is said. */
    public static int defaultPort(boolean encrypted) {
        return encrypted ? DEFAULT_ENCRYPTED_PORT : NativeProtocol.DEFAULT_PORT;
    }

    /** Whether to encrypt where nothing is said of it: nobody reads along inside one machine. */
    public static boolean usuallyEncrypted(String host, int port) {
        return !isLoopback(host) || port == DEFAULT_ENCRYPTED_PORT;
    }

    private static boolean isLoopback(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }

    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
