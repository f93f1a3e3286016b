/**
 * The port between the person who runs the server and the rooms it keeps, while no server runs: what may be taken out of
 * them, and brought in again.
 *
 * <p>The start program and the server's classes are loaded by different class loaders; of both sides, these types are the
 * only ones both know. Depends on the JDK alone; one thread.
 */
@NullMarked
package cortile.core.takeout;

import org.jspecify.annotations.NullMarked;
