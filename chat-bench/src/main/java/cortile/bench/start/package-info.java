/**
 * What it takes to start a server, and what it holds when nobody is there.
 *
 * <p>Knows {@link cortile.bench.peer} and {@link cortile.bench.usage}.
 */
@NullMarked
package cortile.bench.start;

import org.jspecify.annotations.NullMarked;
