/**
 * The port to whatever finds messages by their words.
 *
 * <p>Any thread asks. Knows nothing of indexes, nor of who may read what: whoever asks names the rooms.
 */
@NullMarked
package cortile.core.search;

import org.jspecify.annotations.NullMarked;
