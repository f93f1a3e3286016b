/**
 * What the person who runs the server may choose: every key once, with its default, its meaning and its check.
 *
 * <p>Reads values from whatever lookup it is given (command line, environment, file, system properties) and knows
 * nothing of where they come from. Depends on the JDK and {@code core.address} alone, so that the start program can refuse a wrong value
 * before a container is started. Immutable; any thread.
 */
@NullMarked
package cortile.core.settings;

import org.jspecify.annotations.NullMarked;
