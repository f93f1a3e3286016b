package cortile.desktop.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears what other starts of the program were asked for, one after the other, on a thread of its own. */
final class InstanceListener {

    private static final System.Logger LOG = System.getLogger(InstanceListener.class.getName());
    private static final int LONGEST = 2048;

    private final ServerSocketChannel socket;
    private final Consumer<String> heard;

    InstanceListener(ServerSocketChannel socket, Consumer<String> heard) {
        this.socket = socket;
        this.heard = heard;
    }

    void start() {
        Thread thread = new Thread(this::listen, "cortile-instance");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (socket.isOpen()) {
            try (SocketChannel other = socket.accept()) {
                hear(other);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "another start of the program is not heard", e);
            }
        }
    }

    private void hear(SocketChannel other) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(LONGEST);
        // Who says nothing must not keep the others waiting.
        Thread watch = closeLater(other);
        boolean more = true;
        while (more) {
            int count = other.read(line);
            more = count >= 0 && line.hasRemaining() && (line.position() == 0 || line.get(line.position() - 1) != '\n');
        }
        watch.interrupt();
        String asked = StandardCharsets.UTF_8.decode(line.flip()).toString();
        if (asked.endsWith("\n")) {
            heard.accept(asked.strip());
            other.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    private static Thread closeLater(SocketChannel other) {
        Thread watch = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(2);
                        other.close();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException e) {
                        LOG.log(System.Logger.Level.DEBUG, "a silent start of the program is not cut off", e);
                    }
                },
                "cortile-instance-watch");
        watch.setDaemon(true);
        watch.start();
        return watch;
    }
}
