/**
 * How a thread that stores works: a bounded queue, all that waits in one commit, and patience after failures.
 *
 * <p>Any thread puts things in; everything else happens on the storing thread, which nothing stops but closing. Knows
 * nothing of what is stored.
 */
@NullMarked
package cortile.history.commit;

import org.jspecify.annotations.NullMarked;
