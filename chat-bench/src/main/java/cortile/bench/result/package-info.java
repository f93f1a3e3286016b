/**
 * All that a comparison found out, with its conditions, and the JSON file it is kept in.
 *
 * <p>Immutable values; nothing but the file is touched.
 */
@NullMarked
package cortile.bench.result;

import org.jspecify.annotations.NullMarked;
