package cortile.server.container;

/**
 * A port the running server has opened.
 *
 * @param name the dialect, such as {@code venturi}, with {@code -tls} behind it where it is encrypted
 * @param host address it is bound to
 * @param port the port really bound
 */
public record Listener(String name, String host, int port) {

    /** Whether TLS is spoken there. */
    public boolean isEncrypted() {
        return name.endsWith("-tls");
    }

    /** Host and port as they are usually written. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** An address a client of the same machine can connect to: nobody connects to "all addresses". */
    public String reachableHost() {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "0:0:0:0:0:0:0:0" -> "::1";
            default -> host;
        };
    }
}
