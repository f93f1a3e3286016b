/** What judges a history from outside, for the tests of every module. */
@NullMarked
package cortile.history.check;

import org.jspecify.annotations.NullMarked;
