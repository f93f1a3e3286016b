/**
 * Addresses of peers as people write them: ranges, lists of ranges, and what counts as one neighbour.
 *
 * <p>Immutable values; any thread. Depends on the JDK alone, as the settings do; knows nothing of what is decided by them.
 */
@NullMarked
package cortile.core.address;

import org.jspecify.annotations.NullMarked;
