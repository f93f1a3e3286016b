package cortile.core.password;

/**
 * One try of a password.
 *
 * @param subject what it opens, such as an account's name key
 * @param address where it came from: the host, without the port
 */
public record Guess(String subject, String address) {}
