/**
 * The command line of the benchmarks, and all that is printed.
 *
 * <p>The main thread.
 */
@NullMarked
package cortile.bench.console;

import org.jspecify.annotations.NullMarked;
