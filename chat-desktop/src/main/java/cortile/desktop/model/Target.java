package cortile.desktop.model;

/**
 * Where to connect and as whom. Immutable.
 *
 * @param name the name to ask for; the server has the last word
 */
public record Target(Endpoint endpoint, String name) {}
