/**
 * Which names people would take for one another, of persons and of rooms, and who has which name.
 *
 * <p>Pure functions and one thread-safe register; any thread. Knows Unicode's tables (by ICU) and nothing of what is
 * named.
 */
@NullMarked
package cortile.core.name;

import org.jspecify.annotations.NullMarked;
