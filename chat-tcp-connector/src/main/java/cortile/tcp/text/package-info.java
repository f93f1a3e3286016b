/**
 * What the two original dialects share: finding messages in an unframed stream, names, refusals and how lines are
 * written ({@code docs/protocol.md}, "The text dialects").
 *
 * <p>Confined to the session's lane. Knows nothing of what either dialect says.
 */
@NullMarked
package cortile.tcp.text;

import org.jspecify.annotations.NullMarked;
