package cortile.tcp.server;

import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.Map;

/**
 * The operating system's way to wait for many sockets.
 *
 * @param name for the log
 * @param keepAlive how the kernel finds out that a peer is gone; empty for its own, much slower way
 */
record Transport(
        String name,
        IoHandlerFactory handlers,
        Class<? extends ServerChannel> channel,
        Map<ChannelOption<Integer>, Integer> keepAlive) {

    /** An idle connection whose other end is gone is noticed within 15 s by the kernel, whatever the peer speaks. */
    private static final int KEEP_ALIVE_SECONDS = 5;

    private static final int KEEP_ALIVE_PROBES = 2;

    /** Native epoll where it is, Java NIO elsewhere. */
    static Transport best() {
        return Epoll.isAvailable()
                ? new Transport("epoll", EpollIoHandler.newFactory(), EpollServerSocketChannel.class, ofEpoll())
                : new Transport("nio", NioIoHandler.newFactory(), NioServerSocketChannel.class, Map.of());
    }

    private static Map<ChannelOption<Integer>, Integer> ofEpoll() {
        return Map.of(
                EpollChannelOption.TCP_KEEPIDLE,
                KEEP_ALIVE_SECONDS,
                EpollChannelOption.TCP_KEEPINTVL,
                KEEP_ALIVE_SECONDS,
                EpollChannelOption.TCP_KEEPCNT,
                KEEP_ALIVE_PROBES);
    }
}
