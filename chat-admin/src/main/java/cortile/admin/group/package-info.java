/**
 * What can be done, group by group: the operations' definitions and how each is done to the hub.
 *
 * <p>Nothing here knows how a caller came in or checks whether it may: that is {@code cortile.admin.operation}'s. Reads
 * snapshots on the caller's thread; what changes a session is handed to the session's own.
 */
@NullMarked
package cortile.admin.group;

import org.jspecify.annotations.NullMarked;
