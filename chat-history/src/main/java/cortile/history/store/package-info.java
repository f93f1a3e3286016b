/**
 * The databases a history can live in, and its tables: opening, checking, migrating, and the rows as entries.
 *
 * <p>Called by threads that write and threads that read, each with connections of its own, which step aside while a dead
 * database is opened again. Knows nothing of queues, groups or listeners.
 */
@NullMarked
package cortile.history.store;

import org.jspecify.annotations.NullMarked;
