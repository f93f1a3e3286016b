package cortile.tcp.server;

import cortile.core.hub.Hub;
import cortile.tcp.tls.ServerTls;
import cortile.tcp.tls.TlsEvents;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The listeners and the event loops behind them, from the first open port to the last closed connection. Thread-safe. */
public final class TcpServer {

    /** Bytes read of one connection before the next one's turn; an original client's longest message fits. */
    private static final int READ_BYTES = 16 * 1024;

    /** Kernel memory one peer may hold; without a bound a peer that never reads holds megabytes. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private static final int SEND_BUFFER = 256 * 1024;

    /** What Netty holds of one connection before the session's outbox takes over. */
    private static final WriteBufferWaterMark WRITE_MARKS = new WriteBufferWaterMark(16 * 1024, 64 * 1024);

    /** Connections the kernel may hold ready while the server is busy. */
    private static final int BACKLOG = 4096;

    /** Connections taken before those that are there have their turn: one a turn would make each a round of its own. */
    private static final int ACCEPTS_A_TURN = 64;

    private static final long LOOP_END_SECONDS = 2;

    private final Hub hub;
    private final PeerPolicy policy;
    private final Transport transport = Transport.best();
    private final EventLoopGroup loops;
    private final List<Channel> listeners = new ArrayList<>(); // guarded by this
    private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

    /**
     * @param threads event loops to run
     * @param executor lends a thread to each of them until {@link #stop}
     * @param policy how every peer is treated
     */
    public TcpServer(Hub hub, int threads, Executor executor, PeerPolicy policy) {
        this.hub = hub;
        this.policy = policy;
        this.loops = new MultiThreadIoEventLoopGroup(threads, leavingNothing(executor), transport.handlers());
    }

    /**
     * The same executor, whose threads are named while they serve, and given back as they were lent: what Netty leaves in
     * a thread local would hold the application's class loader after an undeployment, as long as the container keeps the
     * thread.
     */
    private static Executor leavingNothing(Executor executor) {
        AtomicInteger loop = new AtomicInteger();
        return work -> executor.execute(() -> {
            String lent = Thread.currentThread().getName();
            Thread.currentThread().setName("cortile-loop-" + loop.incrementAndGet());
            try {
                work.run();
            } finally {
                FastThreadLocal.removeAll();
                Thread.currentThread().setName(lent);
            }
        });
    }

    /** The event loops, for those who measure how long they let a task wait. */
    public List<Executor> loops() {
        List<Executor> all = new ArrayList<>();
        loops.forEach(all::add);
        return all;
    }

    /** The way sockets are waited for, for the log. */
    public String transport() {
        return transport.name();
    }

    /**
     * Opens a port.
     *
     * @param port 0 for any free one
     * @throws ListenException if it cannot be opened, with the reason
     */
    public synchronized Listener listen(Service service, String host, int port) throws ListenException {
        try {
            ChannelFuture bound = bootstrap(service).bind(host, port).awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw new ListenException(service.name(), host, port, bound.cause());
            }
            listeners.add(bound.channel());
            return new Listener(
                    service.name(), (InetSocketAddress) bound.channel().localAddress());
        } finally {
            FastThreadLocal.removeAll(); // the caller's thread is the container's too
        }
    }

    private ServerBootstrap bootstrap(Service service) {
        AcceptPause pause = new AcceptPause(service.name());
        Reception reception = new Reception(hub, service, policy, pause);
        ServerBootstrap bootstrap = new ServerBootstrap();
        transport.keepAlive().forEach(bootstrap::childOption);
        return bootstrap
                .group(loops)
                .channel(transport.channel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        // Whether more wait, epoll's loop would guess, and wrongly: from the new descriptor's number.
                        new ServerChannelRecvByteBufAllocator()
                                .respectMaybeMoreData(false)
                                .maxMessagesPerRead(ACCEPTS_A_TURN))
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_MARKS)
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new FixedRecvByteBufAllocator(READ_BYTES).maxMessagesPerRead(1))
                .handler(pause)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        service.tls().ifPresent(tls -> encrypt(channel, service.name(), tls));
                        channel.pipeline().addLast(new Connection(reception, channel));
                    }
                });
    }

    private static void encrypt(Channel channel, String listener, ServerTls tls) {
        channel.pipeline().addLast(tls.newHandler(channel.alloc()), new TlsEvents(listener));
    }

    /**
     * Closes the listeners, lets the hub take leave of everybody and ends the event loops.
     *
     * @param patience how long peers may take to read the last words
     */
    public synchronized void stop(Duration patience) {
        listeners.forEach(channel -> channel.close().awaitUninterruptibly());
        listeners.clear();
        hub.stop();
        connections.newCloseFuture().awaitUninterruptibly(patience.toMillis());
        loops.shutdownGracefully(0, LOOP_END_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(LOOP_END_SECONDS, TimeUnit.SECONDS);
        FastThreadLocal.removeAll(); // the caller's thread is the container's too
    }
}
