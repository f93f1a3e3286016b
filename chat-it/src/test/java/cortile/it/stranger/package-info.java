/**
 * A client in another language, written from {@code docs/protocol.md} alone, against the packaged server: what it reads
 * over lost connections and killed servers is what the server has.
 *
 * <p>The neighbour it is compared with shares no code with it, the server or the desktop.
 */
@NullMarked
package cortile.it.stranger;

import org.jspecify.annotations.NullMarked;
