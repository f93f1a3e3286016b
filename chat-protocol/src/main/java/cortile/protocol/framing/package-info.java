/**
 * Cuts a byte stream into lines within a fixed bound of memory, however the bytes arrive.
 *
 * <p>Used by one thread at a time. Knows nothing of characters or messages.
 */
@NullMarked
package cortile.protocol.framing;

import org.jspecify.annotations.NullMarked;
