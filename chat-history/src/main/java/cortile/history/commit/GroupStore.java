package cortile.history.commit;

import java.sql.SQLException;
import java.util.List;

/**
 * What a {@link CommitLoop} stores into. Called on its thread only.
 *
 * @param <T> what is stored
 */
public interface GroupStore<T> {

    /** Stores all of these in one commit, waits until they are safe, and tells whoever wants to know. */
    void store(List<T> group) throws SQLException;

    /** Tells whoever wants to know that these are not known to be stored. Must not throw. */
    void failed(List<T> items, Throwable cause);

    /** Opens the database anew after a failure. */
    void reopen() throws SQLException;

    /** Lets go of the database, whatever state it is in; may be called more than once. */
    void close();

    /** What is stored, as the beginning of a sentence for the log. */
    String describe();
}
