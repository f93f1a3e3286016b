package cortile.bench.load;

import cortile.bench.protocol.Handshake;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** One connection: comes in, and then checks every copy it gets. Confined to the run's thread. */
final class Client extends ChannelInboundHandlerAdapter implements PayloadSink {

    private final int id;
    private final Handshake handshake;
    private final PayloadFinder finder;
    private final Ledger ledger;
    private final Exchange exchange;
    private final Entrance entrance;
    private @Nullable Channel channel;
    private boolean lost;

    Client(int id, Handshake handshake, Exchange exchange, Entrance entrance) {
        this.id = id;
        this.handshake = handshake;
        this.exchange = exchange;
        this.entrance = entrance;
        this.finder = new PayloadFinder(exchange.payloadBytes(), this);
        this.ledger = new Ledger(exchange.crowd().talkersInARoom());
    }

    int id() {
        return id;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Whether it is in and its connection stands. */
    boolean isPresent() {
        return handshake.isDone() && !lost;
    }

    /** Its connection, while that stands. */
    @Nullable
    Channel channel() {
        return lost ? null : channel;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        write(context, handshake.opening());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf read = (ByteBuf) message;
        try {
            if (!handshake.isDone()) {
                comeIn(context, read);
            } else if (exchange.isListening()) {
                hear(read);
            }
            exchange.hasRead();
        } finally {
            read.release();
        }
    }

    private void comeIn(ChannelHandlerContext context, ByteBuf read) {
        byte[] buffer = exchange.buffer();
        int length = read.readableBytes();
        read.readBytes(buffer, 0, length);
        write(context, handshake.read(buffer, length));
        if (handshake.isDone()) {
            entrance.hasJoined();
        }
    }

    private void hear(ByteBuf read) {
        byte[] buffer = exchange.buffer();
        int carried = finder.carryOver(buffer);
        int length = read.readableBytes();
        read.readBytes(buffer, carried, length);
        exchange.beginRead();
        finder.find(buffer, carried + length);
        if (carried == 0 && !finder.isInsidePayload()) {
            exchange.endRead(length);
        }
    }

    private static void write(ChannelHandlerContext context, byte[] bytes) {
        if (bytes.length > 0) {
            context.writeAndFlush(context.alloc().directBuffer(bytes.length).writeBytes(bytes), context.voidPromise());
        }
    }

    @Override
    public void payload(int talker, int number, long due) {
        exchange.arrived(this, talker, number, due);
    }

    @Override
    public void corrupt() {
        exchange.corrupt();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lose("the server closed a connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        lose(String.valueOf(cause.getMessage()));
        context.close();
    }

    /** Counts the connection as lost, once. */
    void lose(String reason) {
        if (!lost) {
            boolean wasIn = handshake.isDone();
            lost = true;
            exchange.connectionLost(this, wasIn, reason);
            if (!wasIn) {
                entrance.hasFailed();
            }
        }
    }
}
