package cortile.desktop.model;

import cortile.protocol.message.NativeProtocol;

/** Where a server listens. Immutable. */
public record Endpoint(String host, int port) {

    /** As the original client has it: this machine, where nothing else is said. */
    public static final Endpoint DEFAULT = new Endpoint("127.0.0.1", NativeProtocol.DEFAULT_PORT);

    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
