/**
 * Who may do what, decided in one place, and the reasons why not.
 *
 * <p>Pure functions over roles and rules; any thread. Knows nothing of sessions, rooms' members or dialects.
 */
@NullMarked
package cortile.core.authority;

import org.jspecify.annotations.NullMarked;
