/**
 * Operators who have signed in to the console, in memory: a restart signs everybody out.
 *
 * <p>Thread-safe; knows nothing of HTTP.
 */
@NullMarked
package cortile.console.session;

import org.jspecify.annotations.NullMarked;
