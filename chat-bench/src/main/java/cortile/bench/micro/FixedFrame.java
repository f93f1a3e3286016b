package cortile.bench.micro;

import cortile.core.delivery.Frame;
import java.util.concurrent.atomic.AtomicInteger;

/** Bytes that are not there, counted by reference as real ones are. */
final class FixedFrame implements Frame {

    private final int size;
    private final AtomicInteger references = new AtomicInteger(1);

    FixedFrame(int size) {
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void retain() {
        references.incrementAndGet();
    }

    @Override
    public void release() {
        references.decrementAndGet();
    }
}
