/**
 * The durable history: puts database, writer and readers together behind the core's port.
 *
 * <p>Opened and closed by whoever owns the server; used by any thread in between.
 */
@NullMarked
package cortile.history;

import org.jspecify.annotations.NullMarked;
