/**
 * Operations as management beans: one a group, with names, sentences and open types, so that plain JConsole is a console.
 *
 * <p>Called on JMX threads, which wait for answers.
 */
@NullMarked
package cortile.admin.jmx;

import org.jspecify.annotations.NullMarked;
