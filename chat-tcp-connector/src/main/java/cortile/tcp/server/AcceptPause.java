package cortile.tcp.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a listener rest where taking more connections is no use: the process has no descriptors left, or the server is full.
 *
 * <p>A tenth of a second first, then twice as long each time, up to a second, until a connection is served again. Meanwhile the kernel
 * keeps who comes waiting; without a rest the loop would fail, or refuse, as fast as it can turn and starve those who are
 * served. One for each listener; {@link #served} and {@link #refused} from any thread, the rest on the listener's loop.
 */
final class AcceptPause extends ChannelInboundHandlerAdapter {

    private static final System.Logger LOG = System.getLogger(AcceptPause.class.getName());

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 1_000;

    private final String listener;
    private volatile @Nullable Channel channel;
    private volatile long nextMillis = SHORTEST_MILLIS;
    private boolean resting;
    private long toldAtNanos;
    private boolean told;

    AcceptPause(String listener) {
        this.listener = listener;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
    }

    /** Connections can be served: the next rest is a short one. */
    void served() {
        if (nextMillis != SHORTEST_MILLIS) {
            nextMillis = SHORTEST_MILLIS;
        }
    }

    /** The server was full. */
    void refused() {
        Channel resting = channel;
        if (resting != null) {
            resting.eventLoop().execute(() -> rest("the server is full"));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // Not passed on: what stands behind would rest as well, and log each failure with its stack.
        rest(String.valueOf(cause.getMessage()));
    }

    private void rest(String reason) {
        Channel accepting = channel;
        if (resting || accepting == null || !accepting.isOpen()) {
            return;
        }
        resting = true;
        long millis = nextMillis;
        nextMillis = Math.min(LONGEST_MILLIS, millis * 2);
        accepting.config().setAutoRead(false);
        accepting.eventLoop().schedule(() -> goOn(accepting), millis, TimeUnit.MILLISECONDS);
        tell(millis, reason);
    }

    private void goOn(Channel accepting) {
        resting = false;
        if (accepting.isOpen()) {
            accepting.config().setAutoRead(true);
        }
    }

    /** At most once a second, however short the rests are. */
    private void tell(long millis, String reason) {
        long now = System.nanoTime();
        if (!told || now - toldAtNanos >= TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
            told = true;
            toldAtNanos = now;
            LOG.log(Level.WARNING, "No connections are taken on {0} for {1} ms: {2}", listener, millis, reason);
        }
    }
}
