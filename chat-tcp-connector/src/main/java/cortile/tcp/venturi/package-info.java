/**
 * The chat of Luca Venturi's server: a greeting in Italian, the name as the first message, everything told to everybody.
 *
 * <p>{@code docs/protocol.md}, "Venturi". Also what netcat speaks best.
 */
@NullMarked
package cortile.tcp.venturi;

import org.jspecify.annotations.NullMarked;
