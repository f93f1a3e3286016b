/**
 * Exports and imports rooms, and backs up and restores all, in a database that no server uses meanwhile.
 *
 * <p>Called by the start program, on one thread; opens the store, does one thing and closes it. Knows neither the person who
 * asks nor the terminal.
 */
@NullMarked
package cortile.history.takeout;

import org.jspecify.annotations.NullMarked;
