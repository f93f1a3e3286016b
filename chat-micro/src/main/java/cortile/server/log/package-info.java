/**
 * One readable line a log record: its format, its escaping, and how Java's logging is set up for it.
 *
 * <p>Loaded by the JVM's own class loader, so that both the log manager and Payara find it by name. Any thread.
 */
@NullMarked
package cortile.server.log;

import org.jspecify.annotations.NullMarked;
