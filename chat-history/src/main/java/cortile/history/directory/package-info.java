/**
 * Rooms, roles, accounts, read markers, bans and the audit log in the tables of the same database as the history.
 *
 * <p>Any thread asks; one thread of its own reads and writes, on one connection, and steps aside while the history's
 * writer opens the database anew. Knows nothing of what is said in rooms.
 */
@NullMarked
package cortile.history.directory;

import org.jspecify.annotations.NullMarked;
