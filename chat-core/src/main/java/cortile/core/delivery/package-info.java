/**
 * How bytes leave the core: frames encoded once and shared, a bounded outbox a session, and the ports to the connector.
 *
 * <p>A session's outbox and link are confined to its lane. Knows nothing of sockets, dialects or rooms' rules.
 */
@NullMarked
package cortile.core.delivery;

import org.jspecify.annotations.NullMarked;
