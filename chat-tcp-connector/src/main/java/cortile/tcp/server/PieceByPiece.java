package cortile.tcp.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends a long message to an original client in pieces it can read one by one.
 *
 * <p>An original client decodes what one {@code recv(1024)} brings by itself, and ends where that cuts a character in two.
 * So the pieces are at most that long, end at a character, and leave far enough apart to be read apart. Confined to the
 * channel's loop.
 */
final class PieceByPiece {

    /** What an original client reads at once. */
    static final int READ_BYTES = 1024;

    private static final long APART_MILLIS = 10;

    private final Channel channel;
    private final Runnable onDone;
    private @Nullable ByteBuf rest;

    /** @param onDone told when a message has left and the next may */
    PieceByPiece(Channel channel, Runnable onDone) {
        this.channel = channel;
        this.onDone = onDone;
        channel.closeFuture().addListener(closed -> forget());
    }

    /** Whether a message is on its way, so that nothing else may be written. */
    boolean isBusy() {
        return rest != null;
    }

    /** Sends the buffer and takes over its reference; what was written before gets its time to be read too. */
    void send(ByteBuf buffer) {
        rest = buffer;
        later();
    }

    private void later() {
        channel.eventLoop().schedule(this::sendPiece, APART_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sendPiece() {
        ByteBuf buffer = rest;
        if (buffer == null) {
            return;
        }
        channel.writeAndFlush(buffer.readRetainedSlice(pieceLength(buffer)), channel.voidPromise());
        if (buffer.isReadable()) {
            later();
        } else {
            forget();
            onDone.run();
        }
    }

    private static int pieceLength(ByteBuf buffer) {
        int length = Math.min(READ_BYTES, buffer.readableBytes());
        // 10xxxxxx continues a character (RFC 3629): the cut goes in front of the one it would split.
        while (length < buffer.readableBytes() && (buffer.getByte(buffer.readerIndex() + length) & 0xC0) == 0x80) {
            length--;
        }
        return length;
    }

    private void forget() {
        if (rest != null) {
            rest.release();
            rest = null;
        }
    }
}
