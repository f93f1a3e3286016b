package cortile.tcp.server;

import cortile.core.delivery.Frame;
import cortile.core.delivery.SessionLink;
import cortile.core.event.EndReason;
import cortile.core.hub.Hub;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One socket: gives its bytes to the conversation and the session's frames to the kernel. Confined to its event loop.
 *
 * <p>A peer that sends more than it may is not read until it may again, so the kernel makes it wait and nothing it sent is
 * lost.
 */
final class Connection extends ChannelInboundHandlerAdapter implements SessionLink {

    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private final Reception reception;
    private final Hub hub;
    private final Service service;
    private final Channel channel;
    private final PieceByPiece pieces;
    private final DirectWriter direct;
    private @Nullable Session session;
    private @Nullable Conversation conversation;
    private @Nullable Deadlines deadlines;
    private @Nullable Heartbeat heartbeat;
    private boolean inputEnded;
    private boolean closing;

    Connection(Reception reception, Channel channel) {
        this.reception = reception;
        this.hub = reception.hub();
        this.service = reception.service();
        this.channel = channel;
        this.pieces = new PieceByPiece(channel, this::linkWritable);
        this.direct = new DirectWriter(channel, service.tls().isPresent());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Origin origin = new Origin(service.name(), address(channel.remoteAddress()));
        Optional<Session> opened = hub.connect(origin, new NettyLane(channel.eventLoop()), this);
        if (opened.isEmpty()) {
            refuse(origin);
            return;
        }
        reception.pause().served();
        session = opened.get();
        PeerPolicy policy = reception.policy();
        conversation = service.dialect()
                .open(new Peer(
                        session,
                        hub.services(),
                        channel.eventLoop(),
                        policy.historyShown(),
                        service.tls().isPresent() || isOnThisMachine(channel.remoteAddress()),
                        this::proceed));
        deadlines = new Deadlines(channel.eventLoop(), session, policy);
        conversation.opened();
        heartbeat = new Heartbeat(channel.eventLoop(), conversation, session, policy.longestSilence());
    }

    private void refuse(Origin origin) {
        EndReason reason = hub.refusal(origin);
        if (reason == EndReason.SERVER_FULL) {
            reception.pause().refused();
        }
        LOG.log(Level.INFO, "{0} ({1}) was refused: {2}", origin.address(), origin.dialect(), reason.wireName());
        closeAfter(service.dialect().refusal(reason));
    }

    private static String address(SocketAddress remote) {
        return remote instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
                : String.valueOf(remote);
    }

    private static boolean isOnThisMachine(SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && inet.getAddress().isLoopbackAddress();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!closing && conversation != null && heartbeat != null && deadlines != null) {
                heartbeat.heard();
                deadlines.heard();
                conversation.received(ByteBufUtil.getBytes((ByteBuf) message));
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        proceed();
    }

    private void proceed() {
        if (closing || conversation == null || session == null) {
            return;
        }
        long wait = conversation.proceed();
        if (closing) {
            return;
        }
        if (!inputEnded) {
            // Netty reads no more from a channel whose input has ended, and fails where it is told to.
            channel.config().setAutoRead(wait == 0);
        }
        if (wait > 0) {
            channel.eventLoop().schedule(this::proceed, wait, TimeUnit.NANOSECONDS);
        } else if (inputEnded) {
            // Later, so that it reads what it has just said.
            Session over = session;
            channel.eventLoop().execute(() -> over.end(EndReason.LOST, ""));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            boolean knownBefore = inputEnded; // an encrypted peer ends twice: its encryption, and then its socket
            inputEnded = true;
            if (closing) {
                channel.close();
            } else if (conversation != null && !knownBefore) {
                conversation.inputEnded();
                proceed();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (deadlines != null && !closing) {
            deadlines.behind(!channel.isWritable());
        }
        linkWritable();
    }

    private void linkWritable() {
        if (isWritable() && session != null) {
            session.linkWritable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (session != null) {
            session.end(EndReason.LOST, "");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            // A bug of ours: told once, with its place, and the session it happened in is over.
            LOG.log(Level.ERROR, "Connection " + channel.remoteAddress() + " ended by an unexpected failure", cause);
        }
        channel.close();
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable() && !pieces.isBusy();
    }

    @Override
    public void write(Frame frame) {
        // A view of its own, because its reader index moves; the reference given to us is the view's.
        ByteBuf bytes = ((NettyFrame) frame).buffer().duplicate();
        if (leavesInPieces(frame)) {
            pieces.send(bytes);
        } else {
            channel.write(bytes, channel.voidPromise());
        }
    }

    @Override
    public void send(Frame frame) {
        if (leavesInPieces(frame)) {
            SessionLink.super.send(frame);
            return;
        }
        ByteBuf bytes = ((NettyFrame) frame).buffer();
        int sent = direct.write(bytes);
        if (sent < frame.size()) {
            channel.writeAndFlush(bytes.retainedDuplicate().skipBytes(sent), channel.voidPromise());
        }
    }

    /** Unless it is far behind: then it is better off with a message cut in the wrong place than with none. */
    private boolean leavesInPieces(Frame frame) {
        return frame.size() > PieceByPiece.READ_BYTES
                && session != null
                && conversation != null
                && conversation.takesReadsForMessages()
                && session.outbox().waitingBytes() < hub.limits().outboxBytes() / 2;
    }

    @Override
    public void flush() {
        channel.flush();
    }

    @Override
    public void close(EndReason reason, String detail) {
        if (deadlines != null) {
            deadlines.stop();
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        if (session != null && !session.isNamed()) {
            LOG.log(
                    Level.INFO,
                    "{0} ({1}) went without a name: {2}",
                    session.address(),
                    session.dialect(),
                    reason.wireName());
        }
        if (conversation != null && channel.isActive()) {
            closeAfter(conversation.farewell(reason, detail));
        } else {
            channel.close();
        }
    }

    private void closeAfter(Frame lastWords) {
        closing = true;
        LingeringClose.closeAfter(channel, ((NettyFrame) lastWords).buffer(), inputEnded);
    }
}
