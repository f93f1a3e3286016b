/**
 * How much one peer, person or address may ask of the server.
 *
 * <p>Plain arithmetic over an injected time source: what is one session's is confined to its thread, what is counted by key is
 * thread-safe. Knows nothing of what is limited.
 */
@NullMarked
package cortile.core.limit;

import org.jspecify.annotations.NullMarked;
