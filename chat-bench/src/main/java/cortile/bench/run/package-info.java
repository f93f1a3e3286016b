/**
 * The order of a comparison: servers take turns at each work, round by round, and the results are kept in a file.
 *
 * <p>Runs on the caller's thread.
 */
@NullMarked
package cortile.bench.run;

import org.jspecify.annotations.NullMarked;
