/**
 * Single steps of the core under JMH, which starts JVMs of its own for them.
 *
 * <p>Uses what is public in the core, with links that only count.
 */
@NullMarked
package cortile.bench.micro;

import org.jspecify.annotations.NullMarked;
