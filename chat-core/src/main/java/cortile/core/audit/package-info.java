/**
 * What was done to keep order, and who did it: entries that are added and never changed. They hold names, addresses and
 * reasons, never what people say.
 *
 * <p>Immutable values. Knows nothing of where they are kept, nor of who may read them.
 */
@NullMarked
package cortile.core.audit;

import org.jspecify.annotations.NullMarked;
