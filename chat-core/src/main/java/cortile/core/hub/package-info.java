/**
 * The core's front door: opens sessions, owns the default room, and does what an operator asks.
 *
 * <p>Thread-safe. Knows nothing of sockets, dialects or the container.
 */
@NullMarked
package cortile.core.hub;

import org.jspecify.annotations.NullMarked;
