/** The EAR on a full Payara Server. */
@NullMarked
package cortile.it.payara;

import org.jspecify.annotations.NullMarked;
