package cortile.bench.peer;

import cortile.bench.protocol.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server to compare, and how it is run with nothing that throttles. Stateless. */
public interface Peer {

    /** What it is called on the command line and in results. */
    String name();

    Protocol protocol();

    /** How many clients may be coming in at a time without being turned away. */
    int joinsAtOnce();

    /** Whether clients can be spread over rooms. */
    default boolean hasRooms() {
        return protocol().hasRooms();
    }

    /** A sentence on why it cannot be run here; empty if it can. */
    Optional<String> absence();

    /**
     * The command that runs it in the foreground.
     *
     * @param directory for configuration and data, its own
     * @param port to listen on, on 127.0.0.1
     */
    List<String> command(Path directory, int port) throws IOException;
}
