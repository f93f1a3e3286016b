package cortile.desktop.model;

/** How far a message of our own has come. */
public enum Delivery {
    /** Waits for a connection, and for what was missed to be shown. */
    QUEUED,
    /** On its way; the server has not answered. */
    SENDING,
    /** The server has it; everything others wrote is in this state from the start. */
    SETTLED,
    /** Not taken by the server this time; the user may send it again, and the entry says why. */
    FAILED,
    /** Not sent for good; the entry says why. */
    REFUSED
}
