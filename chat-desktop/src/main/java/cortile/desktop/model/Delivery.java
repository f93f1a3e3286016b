package cortile.desktop.model;

/** How far a message of our own has come. */
public enum Delivery {
    /** Waits for a connection. */
    QUEUED,
    /** On its way; the server has not answered. */
    SENDING,
    /** The server has it; everything others wrote is in this state from the start. */
    SETTLED,
    /** Not sent; the entry says why. */
    REFUSED
}
