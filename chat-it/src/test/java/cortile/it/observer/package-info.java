/** A module of somebody else, deployed beside ours: it only observes. */
@NullMarked
package cortile.it.observer;

import org.jspecify.annotations.NullMarked;
