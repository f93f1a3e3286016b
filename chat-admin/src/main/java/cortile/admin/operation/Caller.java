package cortile.admin.operation;

/**
 * Who asks for something, known for certain by the time it reaches us. Immutable.
 *
 * @param name the operator's, or that of a token
 * @param way how they came in, such as {@code console} or {@code jmx}
 */
public record Caller(String name, Level level, String way) {}
