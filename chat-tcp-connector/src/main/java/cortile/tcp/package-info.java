/**
 * The connector's bean: opens the dialects' ports on threads of the container while the application is deployed.
 *
 * <p>The only class here that knows the container; everything below is plain Java on Netty.
 */
@NullMarked
package cortile.tcp;

import org.jspecify.annotations.NullMarked;
