/**
 * The promise of the README, tried: servers killed in the middle of it, and clients that come back for what they missed.
 *
 * <p>The clients share no code with the server or the desktop; what is stored is judged by the history's own checker.
 */
@NullMarked
package cortile.it.lossless;

import org.jspecify.annotations.NullMarked;
