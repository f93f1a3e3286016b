/** The rules of the structure, held over all modules. */
@NullMarked
package cortile.it.architecture;

import org.jspecify.annotations.NullMarked;
