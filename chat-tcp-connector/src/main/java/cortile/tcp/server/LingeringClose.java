package cortile.tcp.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket so that the peer can read the last words.
 *
 * <p>Closing while the peer still sends would make the kernel answer with a reset, which throws away what the peer has not
 * read yet. So only our side is closed first, and the socket when the peer has closed its own or a second has passed.
 */
final class LingeringClose {

    private static final long PATIENCE_MILLIS = 1000;

    private LingeringClose() {}

    /** Takes over the buffer's reference; on the channel's loop. */
    static void closeAfter(Channel channel, ByteBuf lastWords, boolean peerHasClosed) {
        Future<?> deadline =
                channel.eventLoop().schedule(() -> channel.close(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> deadline.cancel(false));
        if (!peerHasClosed) {
            channel.config().setAutoRead(true); // what still comes is thrown away, but the peer's end is seen
        }
        channel.writeAndFlush(lastWords).addListener(written -> {
            if (peerHasClosed || !written.isSuccess()) {
                channel.close();
            } else {
                endOutput(channel);
            }
        });
    }

    private static void endOutput(Channel channel) {
        SslHandler encryption = channel.pipeline().get(SslHandler.class);
        if (encryption == null) {
            shutdown(channel);
        } else {
            // close_notify first (RFC 8446 section 6.1): without it the peer must take the end for an attack
            encryption.closeOutbound().addListener(told -> shutdown(channel));
        }
    }

    private static void shutdown(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
    }
}
