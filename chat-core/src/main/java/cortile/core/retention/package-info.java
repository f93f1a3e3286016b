/**
 * Forgets what rooms keep no longer than they are told to.
 *
 * <p>Any thread asks for a sweep; nothing blocks. Knows nothing of when sweeps are due.
 */
@NullMarked
package cortile.core.retention;

import org.jspecify.annotations.NullMarked;
