/**
 * What can be done to a running server, each thing defined once: name, sentence, parameters, who may, what it answers.
 *
 * <p>Management beans, REST, command line and console are made of these definitions. Called on any thread; knows nothing of
 * how a caller comes in, and nothing of what the operations do.
 */
@NullMarked
package cortile.admin.operation;

import org.jspecify.annotations.NullMarked;
