/**
 * A whole database into one file and back, whichever database it was and is: tables as they are, row by row.
 *
 * <p>Called on threads that may wait. Knows tables by what the database says of them, not what is in them; so a table that
 * is added is backed up from then on.
 */
@NullMarked
package cortile.history.backup;

import org.jspecify.annotations.NullMarked;
