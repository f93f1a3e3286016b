/**
 * The native protocol as JSON lines (RFC 8259, one object a line, UTF-8), on {@code jakarta.json}.
 *
 * <p>Decoding answers with a value and never throws for what a peer sent; unknown fields are ignored. Stateless; any
 * thread.
 */
@NullMarked
package cortile.protocol.json;

import org.jspecify.annotations.NullMarked;
