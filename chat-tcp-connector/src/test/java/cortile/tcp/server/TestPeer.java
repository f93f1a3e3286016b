package cortile.tcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A client that sends and reads bytes as they are, as the originals do: one send, or one {@code recv(1024)}. */
public final class TestPeer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5000;

    private final Socket socket = new Socket();

    TestPeer(int port) throws IOException {
        socket.setReceiveBufferSize(16 * 1024);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public TestPeer send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    public TestPeer send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** What one read brings, at most 1024 bytes, as text; empty at the end of the stream. */
    public String read() throws IOException {
        byte[] buffer = new byte[1024];
        int length = socket.getInputStream().read(buffer);
        return length < 0 ? "" : new String(buffer, 0, length, UTF_8);
    }

    /** Reads exactly these bytes, in however many reads they come. */
    public TestPeer expect(String text) throws IOException {
        byte[] expected = text.getBytes(UTF_8);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            while (read.size() < expected.length) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                read.write(next);
            }
        } catch (SocketTimeoutException e) {
            read.writeBytes("<nothing more>".getBytes(UTF_8));
        }
        assertThat(read.toString(UTF_8)).isEqualTo(text);
        return this;
    }

    /** Reads up to the next line end and gives the line without it; "" at the end of the stream. */
    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    /** The server has closed its side and sent nothing before. */
    public void expectEnd() throws IOException {
        assertThat(read()).as("what came instead of the end").isEmpty();
    }

    /** Nothing is sent to this peer for a while: the only way to see that something was not. */
    public TestPeer expectSilence(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            assertThat(read()).as("what broke the silence").isEqualTo("<silence>");
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
        return this;
    }

    /** Ends what this peer sends; it can still read. */
    public TestPeer endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks the connection with a reset instead of an orderly end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
