/**
 * Passwords, what is kept of them, how they are proved (SCRAM, RFC 5802 and 7677), and how often somebody may guess.
 *
 * <p>Slow derivations run on a lent executor, everything else on any thread. Knows nothing of people or rooms: whoever asks
 * says what the password opens and where the try came from.
 */
@NullMarked
package cortile.core.password;

import org.jspecify.annotations.NullMarked;
