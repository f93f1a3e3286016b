package cortile.desktop.model;

/**
 * How a connection is encrypted. Immutable.
 *
 * @param protocol its name and version, as {@code TLS 1.3}
 * @param vouched whether an authority of the system vouches for the server's certificate
 */
public record Encryption(String protocol, boolean vouched) {}
