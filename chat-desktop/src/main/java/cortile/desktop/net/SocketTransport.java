package cortile.desktop.net;

import cortile.desktop.model.Endpoint;
import cortile.desktop.model.Transport;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Opens native connections over sockets, encrypted or not.
 *
 * <p>Opened from one thread; {@link #awaitGoodbye} may be called from another.
 */
public final class SocketTransport implements Transport {

    private final Executor events;
    private final Tls tls;
    private final LinkLimits limits;
    private volatile @Nullable SocketLink latest;

    /** Runs every call to a listener on {@code events}, in order; it may make the reading thread wait. */
    public SocketTransport(Executor events, Tls tls, LinkLimits limits) {
        this.events = events;
        this.tls = tls;
        this.limits = limits;
    }

    @Override
    public Link open(Endpoint endpoint, Optional<String> believed, Listener listener) {
        SocketLink link = new SocketLink(new Socket(), tls, limits, new LinkEvents(events, listener));
        latest = link;
        link.start(endpoint, believed);
        return link;
    }

    /** Waits until the last connection is closed, at most so long: what was said before leaving has then been sent. */
    public void awaitGoodbye(Duration atMost) throws InterruptedException {
        SocketLink link = latest;
        if (link != null) {
            link.closed().await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
