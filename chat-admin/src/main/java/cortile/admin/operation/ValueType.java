package cortile.admin.operation;

/** Of what kind a parameter or a field is. */
public enum ValueType {
    /** A {@link String}. */
    TEXT,
    /** A {@link Long}. */
    NUMBER,
    /** A {@link Double}. */
    DECIMAL,
    /** A {@link Boolean}. */
    FLAG,
    /** A {@link java.time.Instant}; where a bean or JSON shows it, text of ISO 8601 in UTC. */
    TIME,
    /** A list of {@link String}. */
    TEXTS
}
