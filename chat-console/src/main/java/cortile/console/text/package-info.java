/**
 * What the console's pages say, in English or Italian.
 *
 * <p>Immutable. The operations' own words are in their definitions; here are their translations.
 */
@NullMarked
package cortile.console.text;

import org.jspecify.annotations.NullMarked;
