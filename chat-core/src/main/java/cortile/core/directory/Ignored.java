package cortile.core.directory;

/**
 * Somebody whom the owner of an account does not want to hear.
 *
 * @param person id of the owner
 * @param name as it was written
 */
public record Ignored(String person, String name) {}
