/**
 * What every request must pass before anybody looks at what it asks for, and what every answer says to the browser.
 *
 * <p>Stateless or immutable; knows the servlet API and nothing of pages or operations.
 */
@NullMarked
package cortile.console.door;

import org.jspecify.annotations.NullMarked;
