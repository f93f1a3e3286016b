/**
 * Operations and what they answer as JSON, as text for a terminal, and as an OpenAPI description.
 *
 * <p>Stateless; knows nothing of HTTP.
 */
@NullMarked
package cortile.admin.json;

import org.jspecify.annotations.NullMarked;
