/**
 * What other programs watch the server by: whether it lives and is ready, and its figures as OpenMetrics.
 *
 * <p>Stateless; reads snapshots on the calling thread.
 */
@NullMarked
package cortile.console.monitor;

import org.jspecify.annotations.NullMarked;
