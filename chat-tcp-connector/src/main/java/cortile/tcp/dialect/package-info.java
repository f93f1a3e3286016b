/**
 * The seam between sockets and ways of speaking: a dialect turns bytes into what a session does, and events into bytes.
 *
 * <p>A conversation is confined to its session's lane. Knows nothing of channels or listeners.
 */
@NullMarked
package cortile.tcp.dialect;

import org.jspecify.annotations.NullMarked;
