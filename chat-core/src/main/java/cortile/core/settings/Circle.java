package cortile.core.settings;

/** Who may do something server-wide. */
public enum Circle {
    EVERYBODY,
    ACCOUNTS,
    /** Moderators and owners of the lobby. */
    MODERATORS,
    NOBODY
}
