/**
 * Style sheets, scripts and icons: named one by one, read from the class path once, all from this server.
 *
 * <p>Immutable.
 */
@NullMarked
package cortile.console.asset;

import org.jspecify.annotations.NullMarked;
