package cortile.core.delivery;

import cortile.core.event.EndReason;

/** A session's way out, implemented by the connector. Every method is called on the session's lane and never blocks. */
public interface SessionLink {

    /** Whether the link takes more now; when that changes to true the connector drains the outbox. */
    boolean isWritable();

    /** Takes the frame, and one reference to it, for the next {@link #flush}. */
    void write(Frame frame);

    /** Sends what was written. */
    void flush();

    /**
     * Sends the frame after all that was written, at once where nothing waits; takes a reference of its own only for what
     * must wait.
     */
    default void send(Frame frame) {
        frame.retain();
        write(frame);
        flush();
    }

    /**
     * Tells the peer why in its own words and closes once that has left, or soon after if it cannot leave.
     *
     * @param detail a sentence for the peer; empty for the dialect's own
     */
    void close(EndReason reason, String detail);
}
