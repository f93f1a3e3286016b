package cortile.desktop.testing;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** The socket to one client of a {@link TestServer}, and the lines on it. Thread-safe. */
final class TestConnection {

    private final Socket socket;

    TestConnection(Socket socket) {
        this.socket = socket;
    }

    /** Reads until the client is gone. */
    void read(Consumer<ClientMessage> received) {
        LineFramer framer = new LineFramer(NativeProtocol.MAX_LINE_BYTES);
        byte[] buffer = new byte[8192];
        try {
            for (int count = read(buffer); count >= 0; count = read(buffer)) {
                framer.append(Arrays.copyOf(buffer, count));
                while (framer.next() instanceof LineFramer.Line line) {
                    decode(line.bytes()).ifPresent(received);
                }
            }
        } catch (IOException e) {
            // Cut: the reader is told by the end.
            close();
        }
    }

    private int read(byte[] buffer) throws IOException {
        return socket.getInputStream().read(buffer);
    }

    private static Optional<ClientMessage> decode(byte[] line) {
        return ClientCodec.decode(line) instanceof Decoded.Understood<ClientMessage> understood
                ? Optional.of(understood.message())
                : Optional.empty();
    }

    void tell(ServerMessage message) {
        send(ServerCodec.encode(message));
    }

    synchronized void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
