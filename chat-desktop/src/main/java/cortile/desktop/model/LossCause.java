package cortile.desktop.model;

/** Why there is no connection, or no more. */
public enum LossCause {
    /** The name of the server cannot be resolved. */
    UNKNOWN_HOST,
    /** The machine answers, but nothing listens on the port. */
    CONNECTION_REFUSED,
    /** No answer to the attempt to connect. */
    CONNECT_TIMEOUT,
    /** No way to the machine. */
    UNREACHABLE,
    /** Something answers, but not in our protocol. */
    NOT_CORTILE,
    /** Something answers, but does not encrypt. */
    NOT_ENCRYPTED,
    /** The server closed the connection. */
    CLOSED_BY_SERVER,
    /** The server hung up before it said anything, as one does that only talks to those who encrypt. */
    HUNG_UP,
    /** Nothing came for so long that the connection counts as lost. */
    SILENT,
    /** The server takes nothing more from us. */
    NOT_READING,
    /** Reading or writing failed. */
    BROKEN
}
