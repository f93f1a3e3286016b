package cortile.server.takeout;

import cortile.core.takeout.RoomFiles.Help;
import java.io.IOException;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * What the server's own classes offer, and what they need for it. Immutable.
 *
 * @param progress is told now and then how much was done
 */
public record Tools(ClassLoader loader, Executor workers, LongConsumer progress) {

    /** The server's implementation of a port of {@code cortile.core.takeout}. */
    public <P> P find(Class<P> port) throws IOException {
        return ServiceLoader.load(port, loader)
                .findFirst()
                .orElseThrow(() -> new IOException("The server file has no " + port.getSimpleName()));
    }

    /** What exports and imports need. */
    public Help help() {
        return new Help(Thread::new, workers, progress);
    }
}
