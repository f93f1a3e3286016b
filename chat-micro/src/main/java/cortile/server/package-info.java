/**
 * The command {@code java -jar cortile-server.jar}: reads the command line, refuses what cannot work, and starts.
 *
 * <p>Knows the settings and the three helper packages below it; nothing of chat. Runs on the main thread.
 */
@NullMarked
package cortile.server;

import org.jspecify.annotations.NullMarked;
