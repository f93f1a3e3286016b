/**
 * How drafts become entries: who may change what, which number each gets, and one commit for all of them.
 *
 * <p>Everything happens on the writing thread. Knows nothing of readers, sessions or the container.
 */
@NullMarked
package cortile.history.writer;

import org.jspecify.annotations.NullMarked;
