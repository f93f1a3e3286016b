/**
 * What the person who runs the server does with rooms while it does not run: exports and imports.
 *
 * <p>Runs on the main thread, with a few threads of its own for the store. Knows of the server's classes only the port in
 * {@code cortile.core.takeout}.
 */
@NullMarked
package cortile.server.takeout;

import org.jspecify.annotations.NullMarked;
