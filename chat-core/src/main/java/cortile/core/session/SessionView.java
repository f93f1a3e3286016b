package cortile.core.session;

import java.time.Instant;

/**
 * A session at one moment, for operators.
 *
 * @param name empty while it has none
 * @param messages messages it has sent
 * @param waitingBytes bytes that wait for it to read
 */
public record SessionView(long id, String name, Origin origin, Instant since, long messages, int waitingBytes) {}
