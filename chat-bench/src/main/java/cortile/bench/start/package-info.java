/**
 * What a start of the packaged server costs: time, processor time, memory, and the size of the file.
 *
 * <p>A program of its own, on one thread, beside the server's processes. Knows of the server its command line and the first
 * words of a peer, and needs nothing but the JDK.
 */
@NullMarked
package cortile.bench.start;

import org.jspecify.annotations.NullMarked;
