/**
 * Keeping order: what a moderator can do as values, whom it is about, and what holds at a moment.
 *
 * <p>One definition for every dialect, the management and the console. Pure values and one register that any thread may ask;
 * knows nothing of sessions, databases or dialects.
 */
@NullMarked
package cortile.core.moderation;

import org.jspecify.annotations.NullMarked;
