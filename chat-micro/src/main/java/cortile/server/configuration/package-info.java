/**
 * What whoever runs the server reads about its settings: which there are, which values count and who said so.
 *
 * <p>Makes text of {@link cortile.core.settings.Setting} and of sources that have a name; reads and writes nothing itself.
 */
@NullMarked
package cortile.server.configuration;

import org.jspecify.annotations.NullMarked;
