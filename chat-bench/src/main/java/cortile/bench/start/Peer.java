package cortile.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody who speaks the native protocol, as far as saying and reading one message. Confined to one thread. */
final class Peer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Socket socket;
    private final BufferedReader lines;

    Peer(int port, String name) throws IOException {
        socket = connect(port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        send("{\"type\":\"hello\",\"version\":1,\"name\":\"" + name + "\"}");
        await("\"welcome\"");
    }

    /** The ports are opened one after the other: this one may still be to come. */
    private static Socket connect(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    void say(String text) throws IOException {
        send("{\"type\":\"say\",\"text\":\"" + text + "\"}");
    }

    private void send(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    }

    /** Reads until a line has these words. */
    void await(String words) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(words)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("The server closed the connection before it said " + words);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
