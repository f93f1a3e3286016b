/** A small server of the native protocol on loopback, and a driver for the real window; for tests only. */
@NullMarked
package cortile.desktop.testing;

import org.jspecify.annotations.NullMarked;
