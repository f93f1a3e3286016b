/**
 * How drafts become messages: a bounded queue, and one thread that stores all that waits in one commit.
 *
 * <p>Any thread puts drafts in; everything else happens on the writing thread, which nothing stops but closing. Knows
 * nothing of readers, sessions or the container.
 */
@NullMarked
package cortile.history.writer;

import org.jspecify.annotations.NullMarked;
