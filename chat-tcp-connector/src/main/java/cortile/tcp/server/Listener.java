package cortile.tcp.server;

import java.net.InetSocketAddress;

/**
 * An open port.
 *
 * @param dialect what is spoken there
 * @param address where it really is
 */
public record Listener(String dialect, InetSocketAddress address) {

    /** The address in digits. */
    public String host() {
        return address.getAddress().getHostAddress();
    }

    public int port() {
        return address.getPort();
    }
}
