/**
 * The native protocol as values: what a client and the server say to each other ({@code docs/protocol.md}).
 *
 * <p>Immutable records under two sealed roots, each with a visitor so that the compiler sees every message handled.
 * Knows nothing of JSON or sockets.
 */
@NullMarked
package cortile.protocol.message;

import org.jspecify.annotations.NullMarked;
