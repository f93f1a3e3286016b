package cortile.tcp.dialect;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;

/**
 * What one peer says and is told, from the greeting to the last words.
 *
 * <p>The connection gives it bytes and then lets it {@link #proceed}; it takes one thing the peer said after the other as
 * long as the session may send, and keeps the rest. Confined to the session's lane.
 */
public interface Conversation {

    /** Greets the peer. */
    void opened();

    /** Keeps bytes the peer sent, until {@link #proceed} looks at them. */
    void received(byte[] bytes);

    /** The peer will send no more: what waits is all there is. */
    void inputEnded();

    /**
     * Does what the peer asked for, as far as it may ask now.
     *
     * @return nanoseconds until it may ask for more; 0 where nothing waits
     */
    long proceed();

    /**
     * Asks the peer whether it is alive, where it has said that it answers.
     *
     * @return false where it has not, and silence means nothing
     */
    default boolean askWhetherAlive() {
        return false;
    }

    /** Whether the peer takes what it reads at once for one message, so that a long one must come in pieces. */
    default boolean takesReadsForMessages() {
        return false;
    }

    /**
     * The last words to this peer; the caller owns the reference.
     *
     * @param detail a sentence to say instead of the dialect's own; may be empty
     */
    Frame farewell(EndReason reason, String detail);
}
