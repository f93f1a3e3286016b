/**
 * The server's certificate and the encryption made of it: generated or read from files, and read again when they change.
 *
 * <p>Files are read on the thread that starts the server, a timer's or JMX's, never on an event loop. Knows nothing of
 * dialects or sessions.
 */
@NullMarked
package cortile.tcp.tls;

import org.jspecify.annotations.NullMarked;
