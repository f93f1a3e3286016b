package cortile.tcp.tls;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import javax.net.ssl.SSLException;

/**
 * What the encryption of one connection says to the connection itself: the peer's close_notify is the end of its input, and a
 * failure is the end of all, told in one line. Behind the encryption in the pipeline; confined to the channel's loop.
 */
public final class TlsEvents extends ChannelInboundHandlerAdapter {

    private static final System.Logger LOG = System.getLogger(TlsEvents.class.getName());

    /** Longer than any of the platform's sentences; nothing a peer sends is as long. */
    private static final int LONGEST_REASON = 200;

    private final String listener;
    private boolean told;

    /** @param listener the port's name, for the log */
    public TlsEvents(String listener) {
        this.listener = listener;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == SslCloseCompletionEvent.SUCCESS) {
            context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        } else if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            fail(context, handshake.cause());
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // of ChannelHandler, not of ChannelInboundHandler
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable reason = cause.getCause() instanceof SSLException wrapped ? wrapped : cause;
        if (reason instanceof SSLException) {
            fail(context, reason);
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    private void fail(ChannelHandlerContext context, Throwable cause) {
        if (!told) {
            told = true;
            LOG.log(
                    Level.INFO,
                    "The encryption with {0} ({1}) failed: {2}",
                    address(context.channel().remoteAddress()),
                    listener,
                    reason(cause));
        }
        context.close();
    }

    private static String address(SocketAddress remote) {
        return remote instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
                : String.valueOf(remote);
    }

    private static String reason(Throwable cause) {
        if (cause instanceof NotSslRecordException) {
            return "it does not speak TLS"; // the exception repeats all that was sent
        }
        if (cause instanceof SslHandshakeTimeoutException) {
            return "its handshake took too long";
        }
        String message = String.valueOf(cause.getMessage());
        return message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) : message;
    }
}
