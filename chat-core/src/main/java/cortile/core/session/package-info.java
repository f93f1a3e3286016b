/**
 * One peer's stay: from the connection without a name, through its name and its room, to the reason it ended.
 *
 * <p>A session is confined to its lane; only the registry of names is shared between lanes. Knows its room and its link,
 * but not what the peer speaks.
 */
@NullMarked
package cortile.core.session;

import org.jspecify.annotations.NullMarked;
