package cortile.tcp.dialect;

import cortile.core.session.Session;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What a conversation has to do with.
 *
 * @param timer runs tasks later on the session's lane
 * @param historyShown messages shown to a peer of lines when it enters
 * @param wake makes the connection call {@link Conversation#proceed} again; on the lane
 */
public record Peer(Session session, ScheduledExecutorService timer, int historyShown, Runnable wake) {}
