/**
 * Every sentence the user reads, in English and Italian, and how problems and events become sentences.
 *
 * <p>Immutable; any thread. Knows the model's values; must not know Swing.
 */
@NullMarked
package cortile.desktop.text;

import org.jspecify.annotations.NullMarked;
