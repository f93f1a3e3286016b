package cortile.core.session;

/**
 * Where a session comes from.
 *
 * @param dialect what it speaks, such as {@code venturi}, or {@code venturi-tls} where that is encrypted
 * @param address the peer's address and port
 */
public record Origin(String dialect, String address) {

    /** {@link #address} without the port. */
    public String host() {
        int port = address.lastIndexOf(':');
        return port < 0 ? address : address.substring(0, port);
    }
}
