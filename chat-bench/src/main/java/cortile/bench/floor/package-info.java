/**
 * A broadcaster without any feature: what sockets, the JVM and Netty cost before a server does anything.
 *
 * <p>A process of its own with one event loop; everything is confined to it.
 */
@NullMarked
package cortile.bench.floor;

import org.jspecify.annotations.NullMarked;
