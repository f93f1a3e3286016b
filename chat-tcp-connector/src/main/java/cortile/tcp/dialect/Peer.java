package cortile.tcp.dialect;

import cortile.core.service.Services;
import cortile.core.session.Session;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What a conversation has to do with.
 *
 * @param services what the session may ask for
 * @param timer runs tasks later on the session's lane
 * @param historyShown messages shown to a peer of lines when it enters
 * @param isConfidential whether nobody can read along: the peer is on this machine, or the connection is encrypted
 * @param wake makes the connection call {@link Conversation#proceed} again; on the lane
 */
public record Peer(
        Session session,
        Services services,
        ScheduledExecutorService timer,
        int historyShown,
        boolean isConfidential,
        Runnable wake) {}
