/**
 * Reading back: pages of a room's history, a bounded number at once, on threads and connections apart from the writer's.
 *
 * <p>Any thread asks; answers come on the executor's threads. Shows only entries the writer has confirmed;
 * messages are in their present state, which may be a commit ahead of that.
 */
@NullMarked
package cortile.history.reader;

import org.jspecify.annotations.NullMarked;
