package cortile.tcp.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Hands a shared buffer straight to the kernel where nothing waits in front of it.
 *
 * <p>Nearly every delivery is of that kind, and the channel's own queue costs it an entry, a view of the buffer and two
 * walks through the pipeline. What the kernel does not take goes that way. Confined to the channel's loop.
 */
final class DirectWriter {

    private final Channel channel;
    private final @Nullable Socket socket;

    /** @param encrypted whether the pipeline changes what is written, so that nothing may pass it by */
    DirectWriter(Channel channel, boolean encrypted) {
        this.channel = channel;
        this.socket =
                !encrypted && channel instanceof UnixChannel unix && unix.fd() instanceof Socket found ? found : null;
    }

    /** Writes what can be written now and returns how many bytes that was; the buffer's indices stay as they are. */
    int write(ByteBuf bytes) {
        // The queue is gone once the channel is closed, and with it the right to use its descriptor.
        ChannelOutboundBuffer queue = channel.unsafe().outboundBuffer();
        if (socket == null || queue == null || queue.totalPendingWriteBytes() > 0 || !bytes.hasMemoryAddress()) {
            return 0;
        }
        try {
            return socket.sendAddress(bytes.memoryAddress(), bytes.readerIndex(), bytes.writerIndex());
        } catch (IOException e) {
            return 0; // the channel meets the same error on its own way, and closes
        }
    }
}
