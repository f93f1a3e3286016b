package cortile.tcp.server;

import java.net.InetSocketAddress;

/**
 * An open port.
 *
 * @param name what is offered there, such as {@code native-tls}
 * @param address where it really is
 */
public record Listener(String name, InetSocketAddress address) {

    /** The address in digits. */
    public String host() {
        return address.getAddress().getHostAddress();
    }

    public int port() {
        return address.getPort();
    }
}
