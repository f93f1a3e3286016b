/**
 * One room's history out of the server and into it again: as a text for people, and as an archive that can be read back.
 *
 * <p>Run on a thread that may wait; holds a page or a bounded number of messages at a time. Knows nothing of who may read
 * or write what.
 */
@NullMarked
package cortile.core.transfer;

import org.jspecify.annotations.NullMarked;
