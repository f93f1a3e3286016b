/**
 * The start: reads the command line, puts model, network and window together.
 *
 * <p>Runs on the main thread and hands over to the event-dispatch thread. Must not decide anything the model decides.
 */
@NullMarked
package cortile.desktop;

import org.jspecify.annotations.NullMarked;
