/**
 * Listeners and connections on Netty: bytes in, bytes out, half-close, deadlines and the end of a connection.
 *
 * <p>Event loops run on threads the container lends; a connection is confined to its loop, which is its session's lane.
 * Knows dialects only by their seam.
 */
@NullMarked
package cortile.tcp.server;

import org.jspecify.annotations.NullMarked;
