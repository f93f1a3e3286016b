/** The management console as whoever attacks it, whoever runs it, and a real browser meet it. */
@NullMarked
package cortile.it.console;

import org.jspecify.annotations.NullMarked;
