package cortile.it.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many clients on one thread of their own, some of whom never read. The test's thread opens, talks and asks. */
final class Crowd implements AutoCloseable {

    private static final int READ_BYTES = 256 * 1024;

    /** Little room in the kernel for those who never read, so that the server feels it. */
    private static final int DEAF_BUFFER = 4 * 1024;

    private final InetSocketAddress address;
    private final int talkers;
    private final Selector selector = Selector.open();
    private final ConcurrentLinkedQueue<CrowdMember> arriving = new ConcurrentLinkedQueue<>();
    private final List<CrowdMember> readers = new ArrayList<>();
    private final List<SocketChannel> deaf = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "crowd");
    private volatile boolean closed;

    Crowd(int port, int talkers) throws IOException {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.talkers = talkers;
        thread.start();
    }

    /** Lets clients in who read; the first ones are the talkers, called {@code t0}, {@code t1} ... */
    void addReaders(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            CrowdMember member = new CrowdMember(channel, talkers);
            readers.add(member);
            enter(channel, (readers.size() > talkers ? "reader" : "t") + (readers.size() - 1));
            channel.configureBlocking(false);
            arriving.add(member);
            selector.wakeup();
        }
    }

    /** Lets clients in who give their name and never read a byte. */
    void addDeaf(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            deaf.add(channel);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, DEAF_BUFFER);
            enter(channel, "deaf" + i);
        }
    }

    private void enter(SocketChannel channel, String name) throws IOException {
        channel.connect(address);
        writeAll(channel, name + "\n");
    }

    /** Lets a talker say a line. */
    void say(int talker, String line) throws IOException {
        writeAll(readers.get(talker).channel(), line + "\n");
    }

    private static void writeAll(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
            Thread.onSpinWait();
        }
    }

    List<CrowdMember> readers() {
        return readers;
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
        try {
            while (!closed) {
                selector.select(key -> read(key, buffer));
                registerArriving();
            }
        } catch (IOException e) {
            readers.forEach(reader -> reader.complain(e.toString()));
        }
    }

    private void registerArriving() throws IOException {
        for (CrowdMember member = arriving.poll(); member != null; member = arriving.poll()) {
            member.channel().register(selector, SelectionKey.OP_READ, member);
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) {
        CrowdMember member = (CrowdMember) key.attachment();
        try {
            if (!member.read(buffer)) {
                key.cancel();
                member.complain("the server closed the connection");
            }
        } catch (IOException e) {
            key.cancel();
            member.complain(e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.close();
        for (CrowdMember reader : readers) {
            reader.channel().close();
        }
        for (SocketChannel channel : deaf) {
            channel.close();
        }
    }
}
