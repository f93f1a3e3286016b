/**
 * The databases a history can live in, and its tables: opening, checking, migrating, and the rows as messages.
 *
 * <p>Called by the writing thread and by reading threads, each with connections of its own. Knows nothing of queues,
 * groups or listeners.
 */
@NullMarked
package cortile.history.store;

import org.jspecify.annotations.NullMarked;
