package cortile.core.delivery;

/**
 * Bytes ready to be written, encoded once and shared by all who receive them.
 *
 * <p>Counted by reference: whoever makes a frame owns one reference and releases it when done; an {@link Outbox} retains
 * its own. Thread-safe counting, immutable content.
 */
public interface Frame {

    /** Length in bytes. */
    int size();

    /** Adds a reference. */
    void retain();

    /** Gives a reference back; the last one frees the bytes. */
    void release();
}
