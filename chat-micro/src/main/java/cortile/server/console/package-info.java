/**
 * What the person who starts the server reads on the terminal, in English or Italian.
 *
 * <p>The only place that writes to the standard streams; log lines have their own way, {@code cortile.server.log}.
 */
@NullMarked
package cortile.server.console;

import org.jspecify.annotations.NullMarked;
