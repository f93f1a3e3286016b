/**
 * What a name and a message text may be, and strict UTF-8: the rules every dialect and the desktop share.
 *
 * <p>Pure functions and immutable values; any thread. Knows nothing of sessions, rooms or frames.
 */
@NullMarked
package cortile.protocol.text;

import org.jspecify.annotations.NullMarked;
