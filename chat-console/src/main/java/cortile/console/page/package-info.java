/**
 * The console's pages: what each shows, made of the operations' definitions, and what becomes of its forms.
 *
 * <p>Rendered by templates that escape everything by where it stands. Called on HTTP threads; nothing is kept here.
 */
@NullMarked
package cortile.console.page;

import org.jspecify.annotations.NullMarked;
