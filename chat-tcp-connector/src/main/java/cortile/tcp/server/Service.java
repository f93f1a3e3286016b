package cortile.tcp.server;

import cortile.tcp.dialect.Dialect;
import cortile.tcp.tls.ServerTls;
import java.util.Optional;

/**
 * What is offered on one port.
 *
 * @param name in management and log, and of the setting {@code NAME-port}
 * @param dialect what is spoken there
 * @param tls encrypts every connection from its first byte on; empty for connections in the open
 */
public record Service(String name, Dialect dialect, Optional<ServerTls> tls) {

    /** A dialect in the open, under its own name. */
    public static Service plain(Dialect dialect) {
        return new Service(dialect.name(), dialect, Optional.empty());
    }
}
