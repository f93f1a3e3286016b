/**
 * How much one peer may ask of the server.
 *
 * <p>Plain arithmetic over an injected time source, confined to the session's thread. Knows nothing of what is limited.
 */
@NullMarked
package cortile.core.limit;

import org.jspecify.annotations.NullMarked;
