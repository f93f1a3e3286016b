/**
 * Finds messages by their words with Lucene, in an index that is only a copy of the history.
 *
 * <p>One thread of its own writes the index; any thread asks, and is answered on lent ones. What the index lacks is read
 * from the history by pages. Knows nothing of databases, nor of who may read what.
 */
@NullMarked
package cortile.search;

import org.jspecify.annotations.NullMarked;
