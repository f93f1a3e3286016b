/**
 * How a client of each kind of server comes in and says something, as bytes.
 *
 * <p>Values and small machines confined to one client; knows nothing of sockets and of what is measured.
 */
@NullMarked
package cortile.bench.protocol;

import org.jspecify.annotations.NullMarked;
