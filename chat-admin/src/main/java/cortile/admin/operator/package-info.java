/**
 * Who may run the server: operators with passwords, and tokens for programs.
 *
 * <p>Kept in one file of the data directory, apart from the database, so that whoever runs the server gets in when the
 * database does not. Called on any thread; passwords are checked on lent ones.
 */
@NullMarked
package cortile.admin.operator;

import org.jspecify.annotations.NullMarked;
