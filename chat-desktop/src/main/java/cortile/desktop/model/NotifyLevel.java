package cortile.desktop.model;

/** What of a room the user wants to be told while looking elsewhere. */
public enum NotifyLevel {
    /** Every message. */
    ALL,
    /** What names the user, and what is for the user alone. */
    MENTIONS,
    NOTHING
}
