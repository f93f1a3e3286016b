/**
 * What the client remembers from one start to the next, in files of the user's configuration folder: settings, the
 * tokens servers know us by, which servers are believed, drafts, and what waits to be sent.
 *
 * <p>Read once at the start, written on a thread of its own. Must not know Swing; keeps nothing that
 * was said and is on a server, and no password.
 */
@NullMarked
package cortile.desktop.settings;

import org.jspecify.annotations.NullMarked;
