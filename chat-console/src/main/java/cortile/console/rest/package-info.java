/**
 * The operations for programs: {@code /api/v1/GROUP/OPERATION}, as JSON, or as text for a terminal; and their description.
 *
 * <p>Who asks is known by a token in the {@code Authorization} header and by nothing else, so no browser can be made to
 * ask. Called on HTTP threads, which wait for the answer.
 */
@NullMarked
package cortile.console.rest;

import org.jspecify.annotations.NullMarked;
