/**
 * Forgetting: old entries deleted in small steps, on threads and connections apart from the writer's.
 *
 * <p>Any thread asks; answers come on the executor's threads. Knows nothing of when what is to be forgotten.
 */
@NullMarked
package cortile.history.retention;

import org.jspecify.annotations.NullMarked;
