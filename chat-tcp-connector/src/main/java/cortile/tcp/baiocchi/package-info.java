/**
 * The chat of Lucio Baiocchi's server: asks {@code NICK}, relays to all but the sender, who writes {@code alias: } itself.
 *
 * <p>{@code docs/protocol.md}, "Baiocchi".
 */
@NullMarked
package cortile.tcp.baiocchi;

import org.jspecify.annotations.NullMarked;
