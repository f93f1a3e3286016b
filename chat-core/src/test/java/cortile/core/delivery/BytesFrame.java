package cortile.core.delivery;

import java.util.concurrent.atomic.AtomicInteger;

/** A frame on the heap that counts its references, so that a test sees one kept or given back too often. */
public final class BytesFrame implements Frame {

    private final String text;
    private final AtomicInteger references = new AtomicInteger(1);

    public BytesFrame(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int references() {
        return references.get();
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public void retain() {
        if (references.getAndIncrement() <= 0) {
            throw new IllegalStateException("retained after its last release");
        }
    }

    @Override
    public void release() {
        if (references.getAndDecrement() <= 0) {
            throw new IllegalStateException("released too often");
        }
    }
}
