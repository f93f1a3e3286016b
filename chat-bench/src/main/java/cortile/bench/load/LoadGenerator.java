package cortile.bench.load;

import cortile.bench.metric.Measurement;
import cortile.bench.usage.ProcessUsage;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts a load on a server and measures what becomes of it. Each run has a thread of its own; one run at a time, or they
 * would measure each other.
 */
public final class LoadGenerator {

    /** Files this process has open besides its clients' sockets. */
    private static final int OTHER_FILES = 200;

    /** Unsent bytes of one talker after which it waits. */
    private static final int MOST_UNSENT = 4 * 1024 * 1024;

    /** Beyond all that a run's own bounds allow. */
    private static final long SLACK_SECONDS = 60;

    /**
     * Runs the plan to its end.
     *
     * @throws IOException if this machine cannot do it, with a sentence that says why
     */
    public Measurement run(LoadPlan plan) throws IOException, InterruptedException {
        checkOpenFiles(plan.crowd().clients());
        IoHandlerFactory handlers = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, handlers);
        try {
            EventLoop loop = group.next();
            Bootstrap bootstrap = bootstrap(group);
            return loop.submit(() -> LoadRun.begin(plan, loop, bootstrap)).get().get(longest(plan), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load generator failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("The run did not end in its time; this machine is too busy for it", e);
        } finally {
            group.shutdownGracefully(0, 10, TimeUnit.SECONDS).await();
        }
    }

    /** The limit on open files is met here, where a sentence can say so, and not by the last thousand connections. */
    private static void checkOpenFiles(int clients) throws IOException {
        long limit = ProcessUsage.openFileLimit().orElse(Long.MAX_VALUE);
        if (clients + OTHER_FILES > limit) {
            throw new IOException(clients + " clients need " + (clients + OTHER_FILES) + " open files and " + limit
                    + " are allowed here: raise that with ulimit -n");
        }
    }

    private static Bootstrap bootstrap(MultiThreadIoEventLoopGroup group) {
        return new Bootstrap()
                .group(group)
                .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(Exchange.READ_BYTES))
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(MOST_UNSENT / 2, MOST_UNSENT))
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_LINGER, 0); // thousands of connections leave no port waiting
    }

    private static long longest(LoadPlan plan) {
        var times = plan.times();
        return times.join()
                        .plus(times.warmUp())
                        .plus(times.measured())
                        .plus(times.drain())
                        .toSeconds()
                + SLACK_SECONDS;
    }
}
