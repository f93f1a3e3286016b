package cortile.tcp.frame;

import cortile.core.delivery.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/** A frame in one direct buffer, so that the kernel reads it where it lies however many receive it. */
public record NettyFrame(ByteBuf buffer) implements Frame {

    /** A frame of these bytes; the caller owns the reference. */
    public static NettyFrame of(byte[] bytes) {
        return new NettyFrame(
                ByteBufAllocator.DEFAULT.directBuffer(bytes.length).writeBytes(bytes));
    }

    /** A frame of this text in UTF-8; the caller owns the reference. */
    public static NettyFrame of(CharSequence text) {
        ByteBuf buffer = ByteBufAllocator.DEFAULT.directBuffer(text.length());
        buffer.writeCharSequence(text, StandardCharsets.UTF_8);
        return new NettyFrame(buffer);
    }

    @Override
    public int size() {
        return buffer.readableBytes();
    }

    @Override
    public void retain() {
        buffer.retain();
    }

    @Override
    public void release() {
        buffer.release();
    }
}
