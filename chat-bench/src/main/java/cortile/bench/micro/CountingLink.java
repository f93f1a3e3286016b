package cortile.bench.micro;

import cortile.core.delivery.Frame;
import cortile.core.delivery.SessionLink;
import cortile.core.event.EndReason;

/** Takes everything and keeps how much it was. */
final class CountingLink implements SessionLink {

    private long bytes;
    private long flushes;

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void write(Frame frame) {
        bytes += frame.size();
        frame.release();
    }

    @Override
    public void flush() {
        flushes++;
    }

    @Override
    public void close(EndReason reason, String detail) {}

    /** So that nothing of it can be optimized away. */
    long total() {
        return bytes + flushes;
    }
}
