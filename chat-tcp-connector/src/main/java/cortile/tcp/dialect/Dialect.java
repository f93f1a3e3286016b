package cortile.tcp.dialect;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;

/** One way of speaking, served on a port of its own. Stateless; any lane. */
public interface Dialect {

    /** Its name in settings, management and log. */
    String name();

    /** Begins a conversation with a peer that has just connected. */
    Conversation open(Peer peer);

    /** What a peer is told that cannot be served at all; the caller owns the reference. */
    Frame refusal(EndReason reason);
}
