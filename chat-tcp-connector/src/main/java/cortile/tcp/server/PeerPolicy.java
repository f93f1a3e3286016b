package cortile.tcp.server;

import java.time.Duration;

/**
 * How every peer is treated.
 *
 * @param nameTimeout how long a connection may stay without a name
 * @param historyShown messages shown to a peer of lines when it enters; 0 for none
 */
public record PeerPolicy(Duration nameTimeout, int historyShown) {}
