/**
 * The container's end of the console: one filter that every request comes to, and which answers all of them.
 *
 * <p>Called on the container's HTTP threads. Nothing is served that {@link cortile.console.Routes} does not name.
 */
@NullMarked
package cortile.console;

import org.jspecify.annotations.NullMarked;
