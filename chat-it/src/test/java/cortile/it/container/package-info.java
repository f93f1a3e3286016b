/** The modules inside Payara Micro, seen from inside. */
@NullMarked
package cortile.it.container;

import org.jspecify.annotations.NullMarked;
