/**
 * One program for one user: a second start hands what it was asked for to the first, and ends.
 *
 * <p>Called on the main thread; what is handed over is told on a thread of its own. Must not know Swing, nor what it is
 * that is handed over.
 */
@NullMarked
package cortile.desktop.instance;

import org.jspecify.annotations.NullMarked;
