/**
 * Connections of the native protocol over sockets: per connection one thread that reads and one that writes.
 *
 * <p>Calls into {@code net} return at once on any thread; listeners are called through the executor that was handed in.
 * Must not know Swing, nor what the messages mean beyond ping and pong.
 */
@NullMarked
package cortile.desktop.net;

import org.jspecify.annotations.NullMarked;
