/**
 * The chat's administration put together, and shown as management beans under {@code cortile:}.
 *
 * <p>Open types only, so that a client needs none of our classes. Called on JMX threads; changes are handed to the
 * sessions' own threads.
 */
@NullMarked
package cortile.ejb.management;

import org.jspecify.annotations.NullMarked;
