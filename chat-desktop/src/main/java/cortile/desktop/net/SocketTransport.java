package cortile.desktop.net;

import cortile.desktop.model.Endpoint;
import cortile.desktop.model.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens native connections over sockets.
 *
 * <p>TLS comes in as another {@link SocketFactory}. Opened from one thread; {@link #awaitGoodbye} may be called from
 * another.
 */
public final class SocketTransport implements Transport {

    private final Executor events;
    private final SocketFactory sockets;
    private final LinkLimits limits;
    private volatile @Nullable SocketLink latest;

    /** Runs every call to a listener on {@code events}, in order; it may make the reading thread wait. */
    public SocketTransport(Executor events, SocketFactory sockets, LinkLimits limits) {
        this.events = events;
        this.sockets = sockets;
        this.limits = limits;
    }

    @Override
    public Link open(Endpoint endpoint, Listener listener) {
        try {
            SocketLink link = new SocketLink(sockets.createSocket(), limits, new LinkEvents(events, listener));
            latest = link;
            link.start(endpoint);
            return link;
        } catch (IOException e) {
            // A plain or TLS factory creates an unconnected socket without I/O; only a broken JVM set-up ends here.
            throw new IllegalStateException("cannot create a socket", e);
        }
    }

    /** Waits until the last connection is closed, at most so long: what was said before leaving has then been sent. */
    public void awaitGoodbye(Duration atMost) throws InterruptedException {
        SocketLink link = latest;
        if (link != null) {
            link.closed().await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
