package cortile.admin.operator;

import cortile.admin.operation.Level;
import java.time.Instant;

/**
 * What a program shows instead of a password. Immutable.
 *
 * @param name what it is for
 * @param hash SHA-256 of the token in hexadecimal digits; the token itself is nowhere
 */
public record AccessToken(String name, Level level, String hash, Instant since) {}
