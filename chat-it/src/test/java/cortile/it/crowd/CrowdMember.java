package cortile.it.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One of the crowd, who speaks lines and checks what it is told: {@code talker: number and the rest}, where each talker's
 * numbers come without holes or doubles.
 *
 * <p>Confined to the crowd's thread but for the counts.
 */
final class CrowdMember {

    /** So much of a line is looked at; the rest only fills the kernel. */
    private static final int HEAD = 64;

    private static final String GONE = " ha abbandonato la chat.";

    private final SocketChannel channel;
    private final int[] nextOf;
    private final StringBuilder head = new StringBuilder(HEAD);
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger departures = new AtomicInteger();
    private final AtomicLong order = new AtomicLong();
    private volatile String complaint = "";

    CrowdMember(SocketChannel channel, int talkers) {
        this.channel = channel;
        this.nextOf = new int[talkers];
    }

    /** Takes what is there, once; returns false at the end of the connection. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        buffer.flip();
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == '\n') {
                line(head.toString());
                head.setLength(0);
            } else if (head.length() < HEAD) {
                head.append((char) next);
            }
        }
        return length >= 0;
    }

    private void line(String line) {
        if (line.startsWith("t") && line.contains(": ")) {
            message(line);
        } else if (line.endsWith(GONE)) {
            departures.incrementAndGet();
        }
    }

    private void message(String line) {
        int colon = line.indexOf(':');
        int talker = Integer.parseInt(line.substring(1, colon));
        int number = Integer.parseInt(line.substring(colon + 2, line.indexOf(' ', colon + 2)));
        if (number != nextOf[talker]) {
            complain("talker " + talker + " said " + number + " where " + nextOf[talker] + " was to come");
        }
        nextOf[talker] = number + 1;
        order.set(order.get() * 31 + talker);
        messages.incrementAndGet();
    }

    void complain(String what) {
        if (complaint.isEmpty()) {
            complaint = what;
        }
    }

    /** What was wrong first; empty where nothing was. */
    String complaint() {
        return complaint;
    }

    int messages() {
        return messages.get();
    }

    int departures() {
        return departures.get();
    }

    /** A number made of who spoke in which order: the same for all who were told the same. */
    long order() {
        return order.get();
    }

    SocketChannel channel() {
        return channel;
    }
}
