/**
 * The window: shows the model, turns what the user does into calls of it.
 *
 * <p>Confined to the event-dispatch thread, but for {@link cortile.desktop.view.UiPump#execute} and the launch. What
 * other people wrote is text and never markup here. Must not know sockets.
 */
@NullMarked
package cortile.desktop.view;

import org.jspecify.annotations.NullMarked;
