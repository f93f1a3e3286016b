/**
 * Payara Micro as a thing that is started and stopped: its files on disk, its start, its state, its end.
 *
 * <p>Called by the start command's thread; the end is run by the JVM's shutdown. Knows the server inside only through
 * its MBeans, as the two are loaded by different class loaders.
 */
@NullMarked
package cortile.server.container;

import org.jspecify.annotations.NullMarked;
