package cortile.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A socket as Python's: one {@code send} is one write, one {@code recv(1024)} is one read. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int RECV = 1024;

    private final Socket socket = new Socket();

    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** {@code recv(1024)}; empty at the end. */
    byte[] recv() throws IOException {
        byte[] buffer = new byte[RECV];
        int length = socket.getInputStream().read(buffer);
        return length < 0 ? new byte[0] : Arrays.copyOf(buffer, length);
    }

    /** {@code decode('utf-8')}, which throws where Python's does. */
    static String decode(byte[] bytes) throws IOException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
