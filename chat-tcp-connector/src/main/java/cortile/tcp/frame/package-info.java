/**
 * The core's frames as Netty buffers: direct memory, encoded once, shared by reference.
 *
 * <p>Any thread. Knows nothing of what the bytes mean.
 */
@NullMarked
package cortile.tcp.frame;

import org.jspecify.annotations.NullMarked;
