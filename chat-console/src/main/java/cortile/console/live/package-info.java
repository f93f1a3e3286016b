/**
 * Figures told to open dashboards as they are taken, as server-sent events.
 *
 * <p>Samples come on the sampling thread, which never waits for a browser: what one does not read in time is left out.
 */
@NullMarked
package cortile.console.live;

import org.jspecify.annotations.NullMarked;
