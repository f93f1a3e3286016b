/**
 * Nonsense over real sockets: generated from a seed, said by many peers at once, while an honest one must notice nothing.
 *
 * <p>More of it by hand: {@code -Dfuzz.frames=1000000}; the same again: {@code -Dfuzz.seed=} what a failure names.
 */
@NullMarked
package cortile.tcp.fuzz;

import org.jspecify.annotations.NullMarked;
