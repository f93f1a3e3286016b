/**
 * A room: who is in it, the one order of what happens there, and the fan-out to its members lane by lane.
 *
 * <p>Called from every lane; the order is made under the room's lock (tier 2), each lane's queue has its own (tier 1),
 * and nothing is written or reported under either. Knows members, not sessions, names or dialects.
 */
@NullMarked
package cortile.core.room;

import org.jspecify.annotations.NullMarked;
