package cortile.server.container;

import java.util.List;

/**
 * Where the container opens its only HTTP port. Immutable.
 *
 * @param host address or name
 * @param port 1 to 65535
 */
public record HttpListener(String host, int port) {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    /** What the container is told before it starts. */
    List<String> commands() {
        return List.of(LISTENER + "address=" + host, LISTENER + "port=" + port, LISTENER + "enabled=true");
    }

    /** Where browsers of this machine find it. */
    public String url() {
        return "http://" + new Listener("console", host, port).address() + "/";
    }
}
