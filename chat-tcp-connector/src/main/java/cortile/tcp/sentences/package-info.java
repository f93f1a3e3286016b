/**
 * The sentences a person reads: help, answers, what happens, and why something cannot be done; in each language a dialect
 * speaks.
 *
 * <p>Stateless; any thread.
 */
@NullMarked
package cortile.tcp.sentences;

import org.jspecify.annotations.NullMarked;
