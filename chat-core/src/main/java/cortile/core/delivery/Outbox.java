package cortile.core.delivery;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What waits for one reader, bounded in bytes.
 *
 * <p>A reader that keeps up never has anything waiting: frames go straight to its link. What the link does not take
 * waits here, in order, as references to shared frames; when more would wait than may, the outbox drops everything, takes
 * no more and reports the overflow once. Confined to the session's lane but for {@link #waitingBytes}.
 */
public final class Outbox {

    private final SessionLink link;
    private final int maxBytes;
    private final Runnable onOverflow;
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>(0);
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private boolean unflushed;
    private boolean held;
    private boolean closed;

    /** @param onOverflow told once, on the lane, when this reader is too slow */
    public Outbox(SessionLink link, int maxBytes, Runnable onOverflow) {
        this.link = link;
        this.maxBytes = maxBytes;
        this.onOverflow = onOverflow;
    }

    /** Gives the frame to the link or lets it wait; retains it where needed. Leaves with the next {@link #flush}. */
    public void offer(Frame frame) {
        if (closed || frame.size() == 0) {
            return;
        }
        if (isFree()) {
            pass(frame);
        } else {
            await(frame);
        }
    }

    /** {@link #offer} and {@link #flush} in one, which spares a link that has nothing waiting the detour of its queue. */
    public void send(Frame frame) {
        if (closed || frame.size() == 0) {
            return;
        }
        if (isFree()) {
            unflushed = false;
            link.send(frame);
        } else {
            await(frame);
            flush();
        }
    }

    private boolean isFree() {
        return !held && waiting.isEmpty() && link.isWritable();
    }

    private void await(Frame frame) {
        if (waitingBytes.get() + frame.size() <= maxBytes) {
            frame.retain();
            waiting.add(frame);
            waitingBytes.addAndGet(frame.size());
        } else {
            close();
            onOverflow.run();
        }
    }

    private void pass(Frame frame) {
        frame.retain();
        link.write(frame);
        unflushed = true;
    }

    /** Sends what the link was given since the last flush. */
    public void flush() {
        if (unflushed) {
            unflushed = false;
            link.flush();
        }
    }

    /** Gives the link what waits, as far as it takes it: for when it has become writable. */
    public void drain() {
        while (!held && !waiting.isEmpty() && link.isWritable()) {
            Frame frame = waiting.remove();
            waitingBytes.addAndGet(-frame.size());
            link.write(frame);
            unflushed = true;
        }
        flush();
    }

    /** From now on everything waits, so that what happened before can be told first, by {@link #overtake}. */
    public void hold() {
        held = true;
    }

    /** Gives the frame to the link before anything that waits. */
    public void overtake(Frame frame) {
        if (!closed && frame.size() > 0) {
            pass(frame);
        }
    }

    /** The end of {@link #hold}: what waited leaves. */
    public void resume() {
        held = false;
        drain();
    }

    /** Drops what waits and takes no more. */
    public void close() {
        closed = true;
        waiting.forEach(Frame::release);
        waiting.clear();
        waitingBytes.set(0);
    }

    /** Whether it takes no more. */
    public boolean isClosed() {
        return closed;
    }

    /** Bytes that wait; may be read from any thread. */
    public int waitingBytes() {
        return waitingBytes.get();
    }
}
