/**
 * What the client knows and decides: the session's states, the conversation, what waits to be sent.
 *
 * <p>Confined to one thread, in the program the event-dispatch thread; network and time come in through {@link
 * cortile.desktop.model.Transport} and {@link cortile.desktop.model.Scheduler}. Must not know Swing, sockets, files or
 * any language: sentences are made in {@code cortile.desktop.text}.
 */
@NullMarked
package cortile.desktop.model;

import org.jspecify.annotations.NullMarked;
