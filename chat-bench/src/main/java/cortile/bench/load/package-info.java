/**
 * The load generator: many clients in rooms, some of them talking, every copy checked and timed.
 *
 * <p>All of a run happens on one event loop of its own; what it finds out leaves as values. Knows a port and a protocol, and
 * nothing else of the server.
 */
@NullMarked
package cortile.bench.load;

import org.jspecify.annotations.NullMarked;
