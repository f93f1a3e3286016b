/**
 * What can be measured of a run, and the values one run had.
 *
 * <p>Immutable values; knows nothing of how they come about or are shown.
 */
@NullMarked
package cortile.bench.metric;

import org.jspecify.annotations.NullMarked;
