/**
 * The singleton broadcast bean: gives the core to the container and what happens in it to CDI observers.
 *
 * <p>The bean hands the plain {@link cortile.core.hub.Hub} out, so that no message passes an EJB proxy. Knows nothing of
 * sockets or dialects.
 */
@NullMarked
package cortile.ejb.broadcast;

import org.jspecify.annotations.NullMarked;
