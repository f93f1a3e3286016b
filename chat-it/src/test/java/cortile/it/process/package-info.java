/** What is started beside the tests: the server's process, its sockets and its management beans seen from outside. */
@NullMarked
package cortile.it.process;

import org.jspecify.annotations.NullMarked;
