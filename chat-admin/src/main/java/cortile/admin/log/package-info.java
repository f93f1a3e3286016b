/**
 * The last lines of the log, kept in memory for those who run the server from afar.
 *
 * <p>Listens to {@code java.util.logging}, which every package of ours and the container log to in the end, on whatever
 * thread logs; bounded.
 */
@NullMarked
package cortile.admin.log;

import org.jspecify.annotations.NullMarked;
