/**
 * Slow work on lent threads: so much of it at once, so much waiting, and the rest refused.
 *
 * <p>Any thread hands work in; the executor's threads do it. Knows nothing of what the work is.
 */
@NullMarked
package cortile.core.work;

import org.jspecify.annotations.NullMarked;
