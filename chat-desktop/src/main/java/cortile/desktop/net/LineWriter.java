package cortile.desktop.net;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A bounded queue of lines and the loop that writes them, joining what waits into one write. Thread-safe. */
final class LineWriter {

    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> queue;

    LineWriter(int capacity) {
        // Two places more, so that a goodbye and the end always find room.
        this.queue = new ArrayBlockingQueue<>(capacity + 2);
    }

    /** False where too much waits already. */
    boolean offer(byte[] line) {
        return queue.remainingCapacity() > 2 && queue.offer(line);
    }

    /** The last line; the loop ends after it. */
    boolean offerLast(byte[] line) {
        return queue.offer(line) && queue.offer(END);
    }

    /** Ends the loop, whatever waits. */
    void stop() {
        queue.clear();
        queue.offer(END);
    }

    /** Writes until {@link #offerLast} or {@link #stop}. */
    void run(OutputStream socket) throws IOException, InterruptedException {
        OutputStream out = new BufferedOutputStream(socket);
        for (byte[] line = queue.take(); line != END; line = next(out)) {
            out.write(line);
        }
        out.flush();
    }

    @SuppressWarnings("NullAway") // poll answers null where nothing waits
    private byte[] next(OutputStream out) throws IOException, InterruptedException {
        byte[] line = queue.poll();
        if (line == null) {
            out.flush();
            line = queue.take();
        }
        return line;
    }
}
