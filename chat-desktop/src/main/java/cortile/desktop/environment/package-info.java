/**
 * What the desktop environment does for the program, each thing only where there is one that can: popups, a sign in the
 * tray, a number on the icon, opening addresses.
 *
 * <p>Called on the event-dispatch thread, which does not wait: processes run on a thread of their own. Must not know
 * Swing, the model, nor any sentence.
 */
@NullMarked
package cortile.desktop.environment;

import org.jspecify.annotations.NullMarked;
