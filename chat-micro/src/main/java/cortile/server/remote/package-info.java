/**
 * Asking a running server, over its console's port on this machine, with the token it leaves for its own account.
 *
 * <p>Confined to the command's thread.
 */
@NullMarked
package cortile.server.remote;

import org.jspecify.annotations.NullMarked;
