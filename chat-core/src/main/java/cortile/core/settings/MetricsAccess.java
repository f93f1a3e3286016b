package cortile.core.settings;

/** Who may read the server's metrics. */
public enum MetricsAccess {
    /** Whoever shows a token. */
    TOKEN,
    /** Whoever reaches the port. */
    OPEN
}
