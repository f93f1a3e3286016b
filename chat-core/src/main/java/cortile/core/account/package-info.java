/**
 * Who somebody is: ids of people, accounts with reserved names, and tokens that let a person come back.
 *
 * <p>Thread-safe; answers of what takes long come on the password desk's or the directory's threads. Knows nothing of
 * sessions, nor of who is connected under a name that is free.
 */
@NullMarked
package cortile.core.account;

import org.jspecify.annotations.NullMarked;
