/**
 * The server's diary: one readable line for each thing that happens, written by observing the chat's CDI events.
 *
 * <p>Called on the connections' threads. What people say is never in it.
 */
@NullMarked
package cortile.tcp.activity;

import org.jspecify.annotations.NullMarked;
