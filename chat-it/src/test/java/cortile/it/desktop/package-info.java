/** The desktop's jar in a real window, with the packaged server and other people's clients. */
@NullMarked
package cortile.it.desktop;

import org.jspecify.annotations.NullMarked;
