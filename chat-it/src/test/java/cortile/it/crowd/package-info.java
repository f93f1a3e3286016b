/** A thousand people in one room, served to one thread of the test. */
@NullMarked
package cortile.it.crowd;

import org.jspecify.annotations.NullMarked;
