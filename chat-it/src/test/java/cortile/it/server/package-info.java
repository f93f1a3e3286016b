/** The server file as people start it, seen from outside. */
@NullMarked
package cortile.it.server;

import org.jspecify.annotations.NullMarked;
