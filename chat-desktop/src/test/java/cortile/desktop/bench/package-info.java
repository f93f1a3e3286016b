/**
 * Measures what a person feels of the desktop: {@code ./chat bench desktop}.
 *
 * <p>Each trial runs in a process of its own, as cold as the program is for whoever starts it, with the options {@code
 * ./chat desktop} uses. Knows the program from outside, but for the one list of messages no server could fill.
 */
@NullMarked
package cortile.desktop.bench;

import org.jspecify.annotations.NullMarked;
