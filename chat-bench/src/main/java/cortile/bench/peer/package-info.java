/**
 * The servers that are compared: how each is started on loopback, awaited and ended.
 *
 * <p>Called by one thread. Knows no load and no result.
 */
@NullMarked
package cortile.bench.peer;

import org.jspecify.annotations.NullMarked;
