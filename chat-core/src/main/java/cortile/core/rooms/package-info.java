/**
 * All rooms with their lasting rules, who belongs to them and how far everybody has read.
 *
 * <p>Thread-safe; a change counts when the directory has stored it. Knows nothing of sessions, nor of who may do what.
 */
@NullMarked
package cortile.core.rooms;

import org.jspecify.annotations.NullMarked;
