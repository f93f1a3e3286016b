package cortile.bench.floor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection: a greeting, a line with the name, and then lines for everybody. Confined to the event loop. */
final class Visitor extends ChannelInboundHandlerAdapter {

    private static final byte[] GREETING =
            "Ciao! Scrivi il tuo nome e premi invio per confermarlo!\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] JOINED = " joined\n".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int NOBODY = -1;

    private final Broadcast room;
    private final Channel channel;
    private @Nullable ByteBuf unfinished;
    private byte @Nullable [] speaker;
    private int place = NOBODY;

    Visitor(Broadcast room, Channel channel) {
        this.room = room;
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    int place() {
        return place;
    }

    void place(int index) {
        place = index;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(GREETING), context.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf read = (ByteBuf) message;
        ByteBuf lines = unfinished == null ? read : unfinished.writeBytes(read);
        takeLines(lines);
        if (lines.readableBytes() > LONGEST_LINE) {
            context.close();
        } else if (unfinished == null && lines.isReadable()) {
            unfinished = context.alloc().directBuffer().writeBytes(lines);
        } else if (unfinished != null && !unfinished.isReadable()) {
            unfinished.release();
            unfinished = null;
        } else if (unfinished != null) {
            unfinished.discardReadBytes();
        }
        read.release();
    }

    private void takeLines(ByteBuf lines) {
        int length = lines.bytesBefore((byte) '\n');
        while (length >= 0) {
            takeLine(lines, length);
            lines.skipBytes(1);
            length = lines.bytesBefore((byte) '\n');
        }
    }

    private void takeLine(ByteBuf lines, int length) {
        byte[] name = speaker;
        if (name == null) {
            byte[] given = new byte[length + 2];
            lines.readBytes(given, 0, length);
            given[length] = ':';
            given[length + 1] = ' ';
            speaker = given;
            room.enter(this);
            room.turn().writeBytes(given, 0, length).writeBytes(JOINED);
        } else {
            room.turn().writeBytes(name).writeBytes(lines, length).writeByte('\n');
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (place != NOBODY) {
            room.leave(this);
            place = NOBODY;
        }
        if (unfinished != null) {
            unfinished.release();
            unfinished = null;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close(); // a connection reset; the floor has no more to say about it
    }
}
