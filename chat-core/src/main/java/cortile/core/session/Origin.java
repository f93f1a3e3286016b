package cortile.core.session;

/**
 * Where a session comes from.
 *
 * @param dialect what it speaks, such as {@code venturi}, or {@code venturi-tls} where that is encrypted
 * @param address the peer's address and port
 */
public record Origin(String dialect, String address) {}
