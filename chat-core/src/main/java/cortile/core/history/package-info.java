/**
 * The port to whatever keeps what was said: messages go in as drafts, get their place when they are on disk, and are
 * read back in pages.
 *
 * <p>Sending never blocks and may happen on any thread; what became of a draft is told on the thread that writes.
 * Knows nothing of databases, files or the people who read.
 */
@NullMarked
package cortile.core.history;

import org.jspecify.annotations.NullMarked;
