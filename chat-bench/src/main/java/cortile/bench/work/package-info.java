/**
 * What clients do to a server while it is measured, by name.
 *
 * <p>Immutable values.
 */
@NullMarked
package cortile.bench.work;

import org.jspecify.annotations.NullMarked;
