package cortile.tcp.server;

import java.io.IOException;

/** A port could not be opened; the message is a sentence for the person who starts the server. */
public final class ListenException extends IOException {

    private static final long serialVersionUID = 1L;

    public ListenException(String name, String host, int port, Throwable cause) {
        super(
                "Cannot listen on " + host + ":" + port + " (" + name + "): " + cause.getMessage()
                        + ". Is another server running there? Choose another port with --" + name + "-port.",
                cause);
    }
}
