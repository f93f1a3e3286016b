/**
 * What processes use of the machine, read from {@code /proc}, and which cores they may use.
 *
 * <p>Any thread; where there is no {@code /proc}, everything is unknown.
 */
@NullMarked
package cortile.bench.usage;

import org.jspecify.annotations.NullMarked;
