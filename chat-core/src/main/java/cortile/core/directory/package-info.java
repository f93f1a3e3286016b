/**
 * The port to whatever keeps rooms, roles, accounts and read markers across restarts, and these as values.
 *
 * <p>Immutable values; storing never blocks and may be asked for on any thread. Knows nothing of databases or sessions.
 */
@NullMarked
package cortile.core.directory;

import org.jspecify.annotations.NullMarked;
