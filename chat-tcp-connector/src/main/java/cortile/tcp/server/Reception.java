package cortile.tcp.server;

import cortile.core.hub.Hub;

/**
 * Where a connection comes in.
 *
 * @param hub opens its session
 * @param service what is spoken
 * @param policy how it is treated
 * @param pause told whether it can be served
 */
record Reception(Hub hub, Service service, PeerPolicy policy, AcceptPause pause) {}
